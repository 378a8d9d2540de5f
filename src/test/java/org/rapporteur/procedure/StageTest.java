package org.rapporteur.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StageTest {
    /** What may follow what; every stage but the two last may also be withdrawn. */
    private static final String WHAT_FOLLOWS = """
            DRAFTING -> DRAFT_WITH_CHAIR
            DRAFT_WITH_CHAIR -> DRAFTING COMMENT_PERIOD
            COMMENT_PERIOD -> ANSWERING REVIEW
            ANSWERING -> REVISION_WITH_CHAIR
            REVISION_WITH_CHAIR -> ANSWERING REVIEW
            REVIEW -> RULING EDITING
            RULING -> REVISING_AFTER_REVIEW EDITING
            REVISING_AFTER_REVIEW -> REVIEW EDITING
            EDITING -> FINAL_TEXT_WITH_CHAIR
            FINAL_TEXT_WITH_CHAIR -> EDITING RENDERING
            RENDERING -> RENDITION_REPAIR AWAITING_RELEASE
            RENDITION_REPAIR -> FINAL_TEXT_WITH_CHAIR RENDERING
            AWAITING_RELEASE -> PUBLISHED
            """;

    @Test
    void the_stages_follow_each_other_as_the_models_say() {
        String table = Arrays.stream(Stage.values())
                .filter(stage -> !stage.isFinal())
                .map(stage -> stage + " -> "
                        + following(stage).stream()
                                .filter(next -> next != Stage.WITHDRAWN)
                                .map(Enum::name)
                                .collect(Collectors.joining(" "))
                        + "\n")
                .collect(Collectors.joining());

        assertThat(table).isEqualTo(WHAT_FOLLOWS);
    }

    @Test
    void a_procedure_is_withdrawn_at_any_stage_before_its_end() {
        assertThat(EnumSet.allOf(Stage.class).stream()
                        .filter(stage -> stage.mayBecome(Stage.WITHDRAWN))
                        .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Stage.PUBLISHED, Stage.WITHDRAWN)));
    }

    @Test
    void nothing_follows_a_published_or_withdrawn_procedure() {
        assertThat(EnumSet.allOf(Stage.class).stream().filter(Stage::isFinal))
                .containsExactlyInAnyOrder(Stage.PUBLISHED, Stage.WITHDRAWN);
    }

    @Property
    void no_stage_follows_itself(@ForAll Stage stage) {
        assertThat(stage.mayBecome(stage)).isFalse();
    }

    @Property
    void every_stage_can_still_reach_an_end(@ForAll Stage stage) {
        Set<Stage> reached = EnumSet.of(stage);
        for (int steps = 0; steps < Stage.values().length; steps++) {
            Set.copyOf(reached).forEach(each -> reached.addAll(following(each)));
        }
        assertThat(reached).anyMatch(Stage::isFinal);
    }

    private static Set<Stage> following(Stage stage) {
        Set<Stage> following = EnumSet.noneOf(Stage.class);
        EnumSet.allOf(Stage.class).stream().filter(stage::mayBecome).forEach(following::add);
        return following;
    }
}
