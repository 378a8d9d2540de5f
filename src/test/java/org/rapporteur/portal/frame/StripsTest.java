package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.frame.Strips.State.AHEAD;
import static org.rapporteur.portal.frame.Strips.State.CANCELLED;
import static org.rapporteur.portal.frame.Strips.State.DONE;
import static org.rapporteur.portal.frame.Strips.State.ENDED;
import static org.rapporteur.portal.frame.Strips.State.PRESENT;

import org.junit.jupiter.api.Test;
import org.rapporteur.procedure.Stage;

class StripsTest {

    @Test
    void what_lies_behind_is_done_and_what_lies_ahead_is_not() {
        assertThat(Strips.of(Stage.COMMENT_PERIOD, null))
                .extracting(Strips.Step::state)
                .containsExactly(DONE, DONE, PRESENT, AHEAD, AHEAD, AHEAD);
    }

    @Test
    void a_published_procedure_has_everything_behind_it() {
        assertThat(Strips.of(Stage.PUBLISHED, null))
                .extracting(Strips.Step::state)
                .containsOnly(DONE);
    }

    @Test
    void a_withdrawn_procedure_shows_where_it_ended() {
        assertThat(Strips.of(Stage.WITHDRAWN, Stage.ANSWERING))
                .extracting(Strips.Step::state)
                .containsExactly(DONE, DONE, DONE, ENDED, CANCELLED, CANCELLED);
    }

    @Test
    void of_a_withdrawn_procedure_no_step_is_left() {
        assertThat(Strips.of(Stage.WITHDRAWN, null))
                .extracting(Strips.Step::state)
                .containsOnly(ENDED);
    }
}
