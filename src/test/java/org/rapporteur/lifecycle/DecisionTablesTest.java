package org.rapporteur.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTablesTest {

    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0} with {1} standing: {2}")
    @CsvSource({
        "SILENCE, 0, CONCLUDE",
        "SILENCE, 1, RULING",
        "SILENCE, 193, RULING",
        "CORRECTIONS, 0, CONCLUDE",
        "CORRECTIONS, 7, RULING"
    })
    void what_follows_a_round_depends_on_what_stands(String mode, int standing, String afterRound) throws IOException {
        assertThat(decide("after-review-round", "afterReviewRound", Map.of("mode", mode, "standing", standing)))
                .isEqualTo(afterRound);
    }

    @ParameterizedTest(name = "{0} with {1} changed: {2}")
    @CsvSource({
        "SILENCE, 3, ANOTHER_ROUND",
        "SILENCE, 0, CONCLUDE",
        "CORRECTIONS, 3, CONCLUDE",
        "CORRECTIONS, 0, CONCLUDE"
    })
    void only_what_changed_goes_under_silence_again(String mode, int changed, String afterRevision) throws IOException {
        assertThat(decide("after-revision", "afterRevision", Map.of("mode", mode, "changed", changed)))
                .isEqualTo(afterRevision);
    }

    @ParameterizedTest(name = "{0} in a review by {1}: {2} days")
    @CsvSource({
        "userTask_approveDraft, SILENCE, 14",
        "userTask_approveRevision, CORRECTIONS, 14",
        "userTask_ruleOnReview, SILENCE, 3",
        "userTask_ruleOnReview, CORRECTIONS, 7",
        "userTask_approveFinalText, SILENCE, 5"
    })
    void the_chair_has_so_many_days_at_most(String task, String mode, int days) throws IOException {
        assertThat(decide("chair-time", "chairTime", Map.of("task", task, "mode", mode)))
                .isEqualTo(days);
    }

    private static Object decide(String file, String decision, Map<String, Object> variables) throws IOException {
        try (InputStream table = new FileInputStream("processes/decisions/" + file + ".dmn")) {
            return DMN.evaluateDecisionTable(decision, table, variables)
                    .getSingleResult()
                    .getSingleEntry();
        }
    }
}
