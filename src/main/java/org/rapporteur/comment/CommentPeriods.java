package org.rapporteur.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.springframework.stereotype.Service;

/** The comment periods of procedures. Closing and moving lock a period's row for update, submitting for share. */
@Service
public class CommentPeriods {

    /** Opens a period on a revision; where one on that revision exists, gives that one (a job may run twice). */
    public CommentPeriod open(UUID procedureId, UUID revisionId, Instant opensAt, Instant closesAt) {
        throw new UnsupportedOperationException();
    }

    public CommentPeriod get(UUID periodId) {
        throw new UnsupportedOperationException();
    }

    /** The procedure's newest period, open or closed. */
    public Optional<CommentPeriod> newest(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** The periods that are open, in which the organisation may take part; the one that closes next first. */
    public List<CommentPeriod> openFor(UUID organisationId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Moves the deadline of an open period. Module lifecycle wraps this and re-arms the timers.
     *
     * @throws org.rapporteur.kernel.Refusal {@code deadline.past}, {@code period.closed}, {@code reason.missing}
     */
    public CommentPeriod moveDeadline(Actor actor, UUID periodId, Instant closesAt, String reason, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Closes a period whose deadline has come; closing a closed one gives the same result again. */
    public PeriodClosing close(UUID periodId, Instant at) {
        throw new UnsupportedOperationException();
    }
}
