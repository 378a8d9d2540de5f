package org.rapporteur.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.review.ReviewOutcome;

class ReviewEndTest {

    private static final UUID ONE = new UUID(7, 1);

    @Test
    void every_outcome_of_a_review_is_told_and_only_an_agreement_as_agreed() {
        assertThat(ReviewEnd.of(outcome(ReviewMode.SILENCE, true, Set.of(), 0, 0)))
                .isEqualTo(new ReviewEnd("review-agreed", ""));
        assertThat(ReviewEnd.of(outcome(ReviewMode.SILENCE, false, Set.of(ONE), 0, 0)))
                .isEqualTo(new ReviewEnd("review-not-agreed", "1"));
        assertThat(ReviewEnd.of(outcome(ReviewMode.CORRECTIONS, false, Set.of(), 3, 1)))
                .isEqualTo(new ReviewEnd("review-corrected", "1 / 3"));
        assertThat(ReviewEnd.of(outcome(ReviewMode.CORRECTIONS, false, Set.of(), 0, 0)))
                .isEqualTo(new ReviewEnd("review-uncorrected", ""));
    }

    private static ReviewOutcome outcome(
            ReviewMode mode, boolean agreed, Set<UUID> broken, int corrections, int accepted) {
        return new ReviewOutcome(
                new UUID(0, 1), mode, agreed, 1, broken, corrections, accepted, Instant.parse("2027-03-12T17:00:00Z"));
    }
}
