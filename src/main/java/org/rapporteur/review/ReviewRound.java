package org.rapporteur.review;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.procedure.ReviewMode;
import org.springframework.lang.Nullable;

/**
 * One round of the member-state review.
 *
 * @param number 1 for the first round of a procedure
 * @param paragraphs the identities under review: all of the revision in the first round, the changed ones afterwards
 */
public record ReviewRound(
        UUID id,
        UUID procedureId,
        UUID revisionId,
        int number,
        ReviewMode mode,
        Set<UUID> paragraphs,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant closedAt) {

    public ReviewRound {
        paragraphs = Set.copyOf(paragraphs);
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
