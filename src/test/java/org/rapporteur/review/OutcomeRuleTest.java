package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.review.ParagraphStanding.State;
import org.springframework.lang.Nullable;

class OutcomeRuleTest {

    private static final UUID ONE = new UUID(7, 1);
    private static final UUID TWO = new UUID(7, 2);
    private static final Instant AT = Instant.parse("2027-03-12T17:00:00Z");

    @Test
    void silence_on_every_paragraph_is_agreement() {
        assertThat(silence(Map.of(ONE, State.AGREED, TWO, State.AGREED)).agreed())
                .isTrue();
    }

    @Test
    void one_standing_break_leaves_the_text_without_agreement_and_is_named() {
        ReviewOutcome outcome = silence(Map.of(ONE, State.AGREED, TWO, State.BROKEN));

        assertThat(outcome.agreed()).isFalse();
        assertThat(outcome.broken()).containsExactly(TWO);
    }

    @Test
    void a_paragraph_changed_after_the_last_round_was_never_agreed() {
        ReviewOutcome outcome = silence(Map.of(ONE, State.AGREED, TWO, State.CHANGED));

        assertThat(outcome.agreed()).isFalse();
        assertThat(outcome.broken()).isEmpty();
    }

    @Test
    void a_review_for_corrections_agrees_nothing_and_counts_what_stands_and_what_was_accepted() {
        ReviewOutcome outcome = OutcomeRule.conclude(
                UUID.randomUUID(),
                ReviewMode.CORRECTIONS,
                1,
                Map.of(ONE, State.AGREED, TWO, State.AGREED),
                List.of(
                        correction(null, Ruling.Decision.ACCEPTED),
                        correction(null, Ruling.Decision.ACCEPTED_IN_PART),
                        correction(null, Ruling.Decision.REJECTED),
                        correction(null, null),
                        correction(AT, Ruling.Decision.ACCEPTED)),
                AT);

        assertThat(outcome.agreed()).isFalse();
        assertThat(outcome.corrections()).isEqualTo(4);
        assertThat(outcome.correctionsAccepted()).isEqualTo(2);
    }

    private static ReviewOutcome silence(Map<UUID, State> standing) {
        return OutcomeRule.conclude(UUID.randomUUID(), ReviewMode.SILENCE, 2, standing, List.of(), AT);
    }

    private static Contribution correction(@Nullable Instant withdrawnAt, @Nullable Ruling.Decision decision) {
        return new Contribution(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Contribution.Kind.CORRECTION,
                List.of(ONE),
                "The figure is wrong.",
                "The right figure.",
                false,
                "N",
                AT,
                withdrawnAt,
                decision == null ? null : new Ruling(decision, "So the record shows.", "chair", AT),
                "");
    }
}
