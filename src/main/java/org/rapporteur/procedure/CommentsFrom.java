package org.rapporteur.procedure;

/**
 * From when on others may read the comments that the secretariat marks as publishable, where the call publishes comments
 * at all; before that, nobody but their organisation and those who answer.
 */
public enum CommentsFrom {
    /** Once the comment period has ended; the answers follow when they are released. */
    PERIOD_CLOSED,
    /** Together with the answers. */
    ANSWERS_RELEASED,
    /** On the page of the document, once that is published. */
    DOCUMENT_PUBLISHED
}
