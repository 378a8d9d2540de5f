package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.springframework.stereotype.Service;

/** Moves deadlines: the domain's date and the process's timer together, announced to all concerned. */
@Service
public class Deadlines {

    /**
     * Moves the end of the open comment period.
     *
     * @throws org.rapporteur.kernel.Refusal {@code deadline.past}, {@code period.closed}, {@code reason.missing}
     */
    public void moveComments(Actor actor, UUID procedureId, Instant closesAt, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Moves the end of the open review round. */
    public void moveReview(Actor actor, UUID procedureId, Instant closesAt, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Sets or moves the moment of release. */
    public void moveRelease(Actor actor, UUID procedureId, Instant releaseAt) {
        throw new UnsupportedOperationException();
    }
}
