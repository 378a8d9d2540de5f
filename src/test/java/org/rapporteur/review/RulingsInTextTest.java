package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.review.Ruling.Decision;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.springframework.lang.Nullable;

class RulingsInTextTest {

    private static final UUID ONE = new UUID(7, 1);
    private static final UUID TWO = new UUID(7, 2);
    private static final UUID THREE = new UUID(7, 3);
    private static final Instant AT = Instant.parse("2027-03-12T17:00:00Z");
    private static final List<Paragraph> BEFORE = List.of(says(ONE, "One."), says(TWO, "Two."), says(THREE, "Three."));

    @Test
    void an_accepted_break_on_a_paragraph_left_as_it_was_is_named() {
        assertThat(notFollowed(BEFORE, ruled(Decision.ACCEPTED, TWO))).containsExactly(TWO);
    }

    @Test
    void of_several_accepted_those_still_unchanged_are_named_in_the_order_of_the_text() {
        List<Paragraph> after = List.of(says(THREE, "Three."), says(ONE, "One."), says(TWO, "Two, changed."));

        assertThat(notFollowed(after, ruled(Decision.ACCEPTED, ONE, TWO), ruled(Decision.ACCEPTED_IN_PART, THREE)))
                .containsExactly(THREE, ONE);
    }

    @Test
    void a_paragraph_that_was_changed_or_is_gone_shows_the_change() {
        List<Paragraph> after = List.of(says(ONE, "One, and views differed."), says(THREE, "Three."));

        assertThat(notFollowed(after, ruled(Decision.ACCEPTED, ONE), ruled(Decision.ACCEPTED, TWO)))
                .isEmpty();
    }

    @Test
    void what_was_accepted_in_part_must_show_in_one_of_its_paragraphs() {
        List<Paragraph> after = List.of(says(ONE, "One, changed."), says(TWO, "Two."), says(THREE, "Three."));

        assertThat(notFollowed(after, ruled(Decision.ACCEPTED_IN_PART, ONE, TWO)))
                .isEmpty();
        assertThat(notFollowed(BEFORE, ruled(Decision.ACCEPTED_IN_PART, ONE, TWO)))
                .containsExactly(ONE, TWO);
    }

    @Test
    void what_was_rejected_withdrawn_or_left_without_ruling_asks_for_nothing() {
        assertThat(notFollowed(
                        BEFORE,
                        ruled(Decision.REJECTED, ONE),
                        ruled(null, TWO),
                        contribution(AT, Decision.ACCEPTED, THREE)))
                .isEmpty();
    }

    private static List<UUID> notFollowed(List<Paragraph> after, Contribution... contributions) {
        return RulingsInText.notFollowed(List.of(contributions), BEFORE, after).stream()
                .map(Paragraph::id)
                .toList();
    }

    private static Paragraph says(UUID id, String text) {
        return new Paragraph(id, 1, "1", Paragraph.Kind.BODY, null, MarkedText.plain(text), 0);
    }

    private static Contribution ruled(@Nullable Decision decision, UUID... paragraphs) {
        return contribution(null, decision, paragraphs);
    }

    private static Contribution contribution(
            @Nullable Instant withdrawnAt, @Nullable Decision decision, UUID... paragraphs) {
        return new Contribution(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Contribution.Kind.BREAK,
                List.of(paragraphs),
                "Views differed.",
                "",
                true,
                "N",
                AT,
                withdrawnAt,
                decision == null ? null : new Ruling(decision, "So the record shows.", "chair", AT),
                "");
    }
}
