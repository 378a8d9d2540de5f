package org.rapporteur.procedure;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Page;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** The procedures and where they stand. */
@Service
public class Procedures {

    /**
     * Creates a procedure in stage {@link Stage#DRAFTING}. Its process is started by module lifecycle.
     *
     * @throws org.rapporteur.kernel.Refusal when a field is missing or too long, dates are out of order or past
     */
    public Procedure create(Actor actor, UUID sessionId, Panel panel, CallRules rules) {
        throw new UnsupportedOperationException();
    }

    /** Corrects the panel's data while the procedure is in drafting. */
    public Procedure correct(Actor actor, UUID procedureId, Panel panel) {
        throw new UnsupportedOperationException();
    }

    /** New rules become a new version; allowed while the procedure is in drafting. */
    public Procedure changeRules(Actor actor, UUID procedureId, CallRules rules) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.rapporteur.kernel.NotKnown when there is none of this id */
    public Procedure get(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** Those of the actor's bodies and sessions (all, for an officer or operator of the platform), newest first. */
    public Page<Procedure> visibleTo(Actor actor, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    /** Those in one of the given stages whatever the body, newest first: what organisations and the public may see. */
    public Page<Procedure> inStages(java.util.Set<Stage> stages, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    /**
     * Moves a procedure to a stage, in the caller's transaction. Moving to the stage it is in changes {@code until}
     * only.
     *
     * @param until when the stage ends or is due, {@code null} where nothing is set
     * @throws org.rapporteur.kernel.Refusal {@code stage.not-next} when the stage may not follow
     */
    public void moveTo(UUID procedureId, Stage stage, Instant at, @Nullable Instant until) {
        throw new UnsupportedOperationException();
    }
}
