package org.rapporteur.disposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.kernel.Refusal;

class AnswerTest {

    private static final UUID COMMENT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID PARAGRAPH = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Decision.class)
    void an_answer_keeps_only_what_its_decision_needs(Decision decision) {
        Answer answer = Answer.entered(COMMENT, decision, "because", PARAGRAPH, OTHER);

        assertThat(answer.changedParagraph()).isEqualTo(decision.changesText() ? PARAGRAPH : null);
        assertThat(answer.duplicateOf()).isEqualTo(decision == Decision.DUPLICATE ? OTHER : null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"ACCEPTED", "ACCEPTED_IN_PART"})
    void a_decision_that_changes_the_text_names_the_paragraph(Decision decision) {
        assertRefused("disposition.change-missing", decision, "because", null, null);
    }

    @Test
    void a_duplicate_names_another_comment() {
        assertRefused("disposition.duplicate-missing", Decision.DUPLICATE, "as before", null, null);
        assertRefused("disposition.duplicate-of-itself", Decision.DUPLICATE, "as before", null, COMMENT);
    }

    @Test
    void a_reason_has_one_to_five_thousand_characters() {
        assertRefused("disposition.reason", Decision.NOTED, " \r\n ", null, null);
        assertRefused("disposition.reason", Decision.NOTED, "x".repeat(5_001), null, null);
        assertThat(Answer.entered(COMMENT, Decision.NOTED, "x".repeat(5_000), null, null)
                        .reason())
                .hasSize(5_000);
    }

    @Test
    void control_characters_are_refused() {
        assertRefused("disposition.control-characters", Decision.NOTED, "be\u0000cause", null, null);
    }

    private static void assertRefused(String code, Decision decision, String reason, UUID paragraph, UUID original) {
        assertThatThrownBy(() -> Answer.entered(COMMENT, decision, reason, paragraph, original))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
