package org.rapporteur.review;

import java.util.List;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.springframework.stereotype.Service;

/** Breaks of silence, corrections and proposals. None of them moves the process; the outcome is read at the deadline. */
@Service
public class Contributions {

    /**
     * Breaks silence. An observer is refused ({@code break.observer}). Retried with the same key it gives the same
     * contribution.
     *
     * @throws org.rapporteur.kernel.Refusal {@code round.closed} at or after the deadline, {@code break.paragraphs},
     *     {@code break.rationale}, {@code break.mode} in a review for corrections
     */
    public Contribution breakSilence(
            Actor actor,
            UUID delegationId,
            UUID roundId,
            String key,
            List<UUID> paragraphs,
            String rationale,
            String wording,
            boolean identityWithheld) {
        throw new UnsupportedOperationException();
    }

    /** Proposes a factual correction; from an observer, or in a silence procedure, it counts as a proposal. */
    public Contribution propose(
            Actor actor,
            UUID delegationId,
            UUID roundId,
            String key,
            UUID paragraphId,
            String wording,
            String rationale) {
        throw new UnsupportedOperationException();
    }

    /** Withdraws what the delegation put forward, before the deadline. */
    public void withdraw(Actor actor, UUID contributionId) {
        throw new UnsupportedOperationException();
    }

    /** All of a round, in the order received; for the secretariat and the Chair. At most 1,000 (193 members). */
    public List<Contribution> of(UUID roundId) {
        throw new UnsupportedOperationException();
    }

    /** The delegation's own, newest first, over all rounds of a procedure. */
    public List<Contribution> of(Actor actor, UUID delegationId, UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** Records or changes the Chair's ruling on a contribution of a closed round, until the Chair decides the round. */
    public void rule(Actor actor, UUID contributionId, Ruling.Decision decision, String reason) {
        throw new UnsupportedOperationException();
    }

    /** How many standing contributions of a round have no ruling. */
    public int withoutRuling(UUID roundId) {
        throw new UnsupportedOperationException();
    }
}
