package org.rapporteur.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Stage;
import org.springframework.lang.Nullable;

class HandedOnTest {

    @Test
    void a_text_is_handed_on_from_the_stage_in_which_the_form_was_shown() {
        assertThat(sent(Stage.DRAFTING, false, Stage.DRAFTING)).isEqualTo("done");
    }

    @Test
    void a_form_sent_again_shows_what_the_first_did() {
        assertThat(sent(Stage.DRAFTING, true, Stage.DRAFT_WITH_CHAIR)).isEqualTo("already");
    }

    @Test
    void a_form_that_crosses_with_another_shows_what_that_one_did() {
        assertThat(sent(Stage.DRAFTING, true, Stage.DRAFTING, Stage.DRAFT_WITH_CHAIR))
                .isEqualTo("already");
    }

    @Test
    void what_is_refused_for_another_reason_stays_refused() {
        assertThatThrownBy(() -> sent(Stage.DRAFTING, true, Stage.DRAFTING, Stage.DRAFTING))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sent(Stage.DRAFTING, true, Stage.WITHDRAWN, Stage.WITHDRAWN))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sent(null, true)).isInstanceOf(Refusal.class);
    }

    private static String sent(@Nullable Stage shown, boolean refused, Stage... present) {
        Iterator<Stage> stages = List.of(present).iterator();
        return HandedOn.once(
                shown,
                stages::next,
                () -> {
                    if (refused) {
                        throw new Refusal("stage.not-now");
                    }
                    return "done";
                },
                () -> "already");
    }
}
