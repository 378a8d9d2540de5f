package org.rapporteur.portal.frame;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Stage;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Where a procedure stands, as the strip on top of its pages shows it. Templates know it as {@code @strips}. */
@Component
public class Strips {

    /** One step of the strip. */
    public record Step(int number, String phase, State state) {
        /** For the message key {@code strip.<state>} and the class of the element. */
        public String stateKey() {
            return state.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether a step lies behind, is where the procedure stands, or lies ahead. */
    public enum State {
        DONE,
        PRESENT,
        AHEAD,
        /** The procedure was withdrawn here. */
        ENDED,
        /** The procedure was withdrawn before. */
        CANCELLED
    }

    /** The steps in order; a published procedure has them all behind it. */
    public List<Step> of(Procedure procedure) {
        return of(procedure.stage(), procedure.withdrawnFrom());
    }

    /** @param withdrawnFrom known only of a withdrawn procedure, and not of each */
    static List<Step> of(Stage stage, @Nullable Stage withdrawnFrom) {
        List<Step> steps = new ArrayList<>();
        for (Stage.Phase phase : Stage.Phase.values()) {
            steps.add(new Step(phase.ordinal() + 1, phase.name(), state(stage, withdrawnFrom, phase)));
        }
        return steps;
    }

    private static State state(Stage stage, @Nullable Stage withdrawnFrom, Stage.Phase phase) {
        if (stage == Stage.WITHDRAWN) {
            int order = withdrawnFrom == null ? 0 : phase.compareTo(withdrawnFrom.phase());
            return order < 0 ? State.DONE : order == 0 ? State.ENDED : State.CANCELLED;
        }
        if (stage == Stage.PUBLISHED) {
            return State.DONE;
        }
        int order = phase.compareTo(stage.phase());
        return order < 0 ? State.DONE : order == 0 ? State.PRESENT : State.AHEAD;
    }
}
