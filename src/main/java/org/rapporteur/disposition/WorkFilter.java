package org.rapporteur.disposition;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Which comments someone who answers wants to see.
 *
 * @param where on what they were made
 * @param paragraphId the paragraph for {@link Where#PARAGRAPH}, else {@code null}
 * @param unansweredOnly leaves out those that have a disposition
 */
public record WorkFilter(Where where, @Nullable UUID paragraphId, boolean unansweredOnly) {

    public enum Where {
        ANYWHERE,
        /** The text as a whole. */
        WHOLE,
        PARAGRAPH
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
}
