package org.rapporteur.comment;

import java.util.UUID;
import org.rapporteur.procedure.Language;
import org.springframework.lang.Nullable;

/**
 * What a comment says.
 *
 * @param paragraphId the paragraph commented on, {@code null} for the whole text
 * @param comment 1 to 20,000 characters
 * @param proposedText light markup, empty where nothing is proposed; at most 20,000 characters
 * @param rationale at most 20,000 characters, may be empty
 */
public record CommentText(
        @Nullable UUID paragraphId,
        CommentType type,
        Language language,
        String comment,
        String proposedText,
        String rationale) {}
