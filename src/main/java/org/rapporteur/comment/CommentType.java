package org.rapporteur.comment;

/** The types of comments that practitioners know (ISO, IEEE, Codex, IPCC templates). */
public enum CommentType {
    GENERAL,
    SUBSTANTIVE,
    TECHNICAL,
    EDITORIAL,
    TRANSLATION
}
