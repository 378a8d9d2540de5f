package org.rapporteur.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskNameTest {

    @Test
    void a_task_is_named_after_its_label_and_the_panel() {
        assertThat(TaskName.of("Approve the draft", "Cities that welcome"))
                .isEqualTo("Approve the draft: Cities that welcome");
    }

    @Test
    void a_long_title_is_cut_to_what_the_engine_holds_and_never_within_a_character() {
        String even = TaskName.of("Rule", "𝄞".repeat(200));
        String odd = TaskName.of("Rules", "𝄞".repeat(200));

        assertThat(even).hasSizeBetween(254, 255).endsWith("𝄞…");
        assertThat(odd).hasSizeBetween(254, 255).endsWith("𝄞…");
    }
}
