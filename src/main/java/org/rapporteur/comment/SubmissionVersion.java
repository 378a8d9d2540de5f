package org.rapporteur.comment;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * Which of an organisation's submissions in a period it is.
 *
 * @param number 1 for the first; what came late is counted for itself
 * @param replaces the number of the receipt that it replaced, {@code null} for none
 * @param endedAt when it was replaced or withdrawn, {@code null} while it is in force
 * @param reopenedAt since when its comments are in preparation again, {@code null} when they are not
 */
public record SubmissionVersion(
        int number,
        @Nullable String replaces,
        Standing standing,
        @Nullable Instant endedAt,
        @Nullable Instant reopenedAt) {

    public boolean isInForce() {
        return standing == Standing.IN_FORCE;
    }

    /** Whether a version that shall replace it is in preparation. */
    public boolean isReopened() {
        return reopenedAt != null;
    }
}
