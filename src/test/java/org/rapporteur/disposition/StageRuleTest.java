package org.rapporteur.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageRuleTest {

    private static final UUID COMMENT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID PARAGRAPH = UUID.randomUUID();

    @Test
    void a_stage_without_comments_may_close() {
        StageRule.Result result = new StageRule(Map.of(), (c, p) -> false).judge(List.of());

        assertThat(result.unanswered()).isEmpty();
        assertThat(result.changeNotMade()).isEmpty();
    }

    @Test
    void a_comment_without_a_disposition_is_unanswered() {
        StageRule.Result result = new StageRule(Map.of(), (c, p) -> true).judge(List.of(COMMENT));

        assertThat(result.unanswered()).containsExactly(COMMENT);
    }

    @ParameterizedTest(name = "{0}, the paragraph changed: {1} - holds the stage up: {2}")
    @CsvSource({
        "ACCEPTED, true, false",
        "ACCEPTED, false, true",
        "ACCEPTED_IN_PART, true, false",
        "ACCEPTED_IN_PART, false, true",
        "NOTED, false, false",
        "REJECTED, false, false",
        "OUT_OF_SCOPE, false, false",
        "DEFERRED, false, false",
        "WITHDRAWN, false, false"
    })
    void a_disposition_that_changes_the_text_waits_for_the_change(Decision decision, boolean changed, boolean holdsUp) {
        StageRule.Result result = new StageRule(
                        Map.of(COMMENT, disposition(COMMENT, decision, null)),
                        (comment, paragraph) -> changed && comment.equals(COMMENT) && paragraph.equals(PARAGRAPH))
                .judge(List.of(COMMENT));

        assertThat(result.unanswered()).isEmpty();
        assertThat(result.changeNotMade().contains(COMMENT)).isEqualTo(holdsUp);
    }

    @Test
    void a_duplicate_is_answered_when_its_original_is() {
        Map<UUID, Disposition> answered = Map.of(
                COMMENT, disposition(COMMENT, Decision.DUPLICATE, OTHER),
                OTHER, disposition(OTHER, Decision.REJECTED, null));

        assertThat(new StageRule(answered, (c, p) -> true)
                        .judge(List.of(COMMENT, OTHER))
                        .unanswered())
                .isEmpty();
    }

    @Test
    void a_duplicate_of_an_unanswered_comment_is_unanswered() {
        Map<UUID, Disposition> half = Map.of(COMMENT, disposition(COMMENT, Decision.DUPLICATE, OTHER));

        assertThat(new StageRule(half, (c, p) -> true).judge(List.of(COMMENT)).unanswered())
                .containsExactly(COMMENT);
    }

    @Test
    void two_comments_that_call_each_other_duplicates_are_both_unanswered() {
        Map<UUID, Disposition> circle = Map.of(
                COMMENT, disposition(COMMENT, Decision.DUPLICATE, OTHER),
                OTHER, disposition(OTHER, Decision.DUPLICATE, COMMENT));

        assertThat(new StageRule(circle, (c, p) -> true)
                        .judge(List.of(COMMENT, OTHER))
                        .unanswered())
                .containsExactly(COMMENT, OTHER);
    }

    @Test
    void a_late_comment_may_be_answered_but_is_not_waited_for() {
        StageRule rule = new StageRule(Map.of(OTHER, disposition(OTHER, Decision.ACCEPTED, null)), (c, p) -> false);

        StageRule.Result result = rule.judge(List.of());

        assertThat(result.unanswered()).isEmpty();
        assertThat(result.changeNotMade()).isEmpty();
    }

    private static Disposition disposition(UUID comment, Decision decision, UUID duplicateOf) {
        return new Disposition(
                comment,
                UUID.randomUUID(),
                decision,
                "because",
                decision.changesText() ? PARAGRAPH : null,
                duplicateOf,
                null,
                "rapporteur",
                Instant.EPOCH,
                1);
    }
}
