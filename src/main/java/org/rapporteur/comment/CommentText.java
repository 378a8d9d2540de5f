package org.rapporteur.comment;

import java.util.UUID;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.Passage;
import org.springframework.lang.Nullable;

/**
 * What a comment says.
 *
 * @param paragraphId the paragraph commented on, {@code null} for the whole text
 * @param comment at most 20,000 characters; empty, or only blanks, while it is unfinished
 * @param proposedText light markup, empty where nothing is proposed; at most 20,000 characters
 * @param rationale at most 20,000 characters, may be empty
 * @param references documents and sources that the comment points to, a line each; at most 20,000 characters, may be
 *     empty
 * @param passage the passage of the paragraph that is meant, {@code null} for the paragraph as a whole
 */
public record CommentText(
        @Nullable UUID paragraphId,
        CommentType type,
        Language language,
        String comment,
        String proposedText,
        String rationale,
        String references,
        @Nullable Passage passage) {

    /** A comment on a whole paragraph or the whole text, without references. */
    public CommentText(
            @Nullable UUID paragraphId,
            CommentType type,
            Language language,
            String comment,
            String proposedText,
            String rationale) {
        this(paragraphId, type, language, comment, proposedText, rationale, "", null);
    }

    /** Whether the comment itself says nothing yet: white space and characters nobody sees are nothing. */
    public boolean isUnfinished() {
        return comment.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.CONTROL);
    }
}
