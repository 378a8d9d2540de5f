package org.rapporteur.disposition;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Which comments someone who answers wants to see.
 *
 * @param where on what they were made
 * @param id the paragraph for {@link Where#PARAGRAPH}, the comment for {@link Where#COMMENT}, else {@code null}
 * @param unansweredOnly leaves out those that have a disposition
 */
public record WorkFilter(Where where, @Nullable UUID id, boolean unansweredOnly) {

    public enum Where {
        ANYWHERE,
        /** The text as a whole. */
        WHOLE,
        PARAGRAPH,
        /** One comment alone. */
        COMMENT
    }

    public static WorkFilter anywhere(boolean unansweredOnly) {
        return new WorkFilter(Where.ANYWHERE, null, unansweredOnly);
    }

    public static WorkFilter whole(boolean unansweredOnly) {
        return new WorkFilter(Where.WHOLE, null, unansweredOnly);
    }

    public static WorkFilter paragraph(UUID paragraphId, boolean unansweredOnly) {
        return new WorkFilter(Where.PARAGRAPH, paragraphId, unansweredOnly);
    }

    public static WorkFilter comment(UUID commentId) {
        return new WorkFilter(Where.COMMENT, commentId, false);
    }
}
