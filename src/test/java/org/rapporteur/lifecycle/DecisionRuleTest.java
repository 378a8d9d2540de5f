package org.rapporteur.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.kernel.Refusal;

class DecisionRuleTest {

    private static final String TEXT = "f".repeat(64);
    private static final Map<UUID, String> NO_NOTES = Map.of();

    @ParameterizedTest
    @EnumSource(ChairTask.Kind.class)
    void a_task_takes_the_decisions_it_offers_and_no_other(ChairTask.Kind kind) {
        for (ChairTask.Decision decision : ChairTask.Decision.values()) {
            Map<UUID, String> notes = Map.of(UUID.randomUUID(), "Shorter.");
            if (kind.decisions().contains(decision)) {
                assertThat(DecisionRule.check(kind, decision.name(), TEXT, TEXT, notes, 0, 0))
                        .isEqualTo(decision);
            } else {
                refused("decision.missing", kind, decision.name(), TEXT, notes, 0, 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none", "approve", "''", "APPROVED"})
    void what_is_no_decision_is_refused(String given) {
        refused("decision.missing", ChairTask.Kind.APPROVE_DRAFT, given, TEXT, NO_NOTES, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none", "''", "0000"})
    void nobody_decides_on_a_text_that_was_not_shown(String shown) {
        refused("decision.stale", ChairTask.Kind.APPROVE_FINAL_TEXT, "APPROVE", shown, NO_NOTES, 0, 0);
    }

    @Test
    void a_text_is_returned_with_a_note() {
        refused("decision.note", ChairTask.Kind.APPROVE_DRAFT, "RETURN", TEXT, NO_NOTES, 0, 0);
    }

    @Test
    void every_break_is_ruled_on_before_the_round_is_decided() {
        refused("decision.rulings", ChairTask.Kind.RULE_ON_REVIEW, "REVISE", TEXT, NO_NOTES, 2, 0);
    }

    @Test
    void a_review_is_not_concluded_over_a_change_that_was_accepted() {
        refused("decision.accepted", ChairTask.Kind.RULE_ON_REVIEW, "CONCLUDE", TEXT, NO_NOTES, 0, 1);
    }

    private static void refused(
            String code,
            ChairTask.Kind kind,
            String given,
            String shown,
            Map<UUID, String> notes,
            int withoutRuling,
            int accepted) {
        assertThatThrownBy(() -> DecisionRule.check(kind, given, shown, TEXT, notes, withoutRuling, accepted))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
