package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.publication.Publications;
import org.rapporteur.review.ReviewRound;
import org.rapporteur.review.ReviewRounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves deadlines: the domain's date and the process's timer together, announced to all concerned. */
@Service
@Transactional
public class Deadlines {

    private final Procedures procedures;
    private final CommentPeriods periods;
    private final ReviewRounds rounds;
    private final Publications publications;
    private final PanelSummaryProcess process;
    private final DatabaseClock clock;

    Deadlines(
            Procedures procedures,
            CommentPeriods periods,
            ReviewRounds rounds,
            Publications publications,
            PanelSummaryProcess process,
            DatabaseClock clock) {
        this.procedures = procedures;
        this.periods = periods;
        this.rounds = rounds;
        this.publications = publications;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Moves the end of the open comment period.
     *
     * @param reason why, 1 to 2,000 characters, told to everyone
     * @throws Refusal {@code deadline.past}, {@code period.closed}, {@code reason.missing}
     */
    public void moveComments(Actor actor, UUID procedureId, Instant closesAt, String reason) {
        require(actor, Act.MOVE_DEADLINE, procedureId);
        CommentPeriod period = periods.newest(procedureId).orElseThrow(() -> new Refusal("stage.not-now"));
        periods.moveDeadline(actor, period.id(), closesAt, reason, clock.now());
        process.deadlineMoved(procedureId, period.id());
    }

    /** Moves the end of the open review round; the same reasons and refusals. */
    public void moveReview(Actor actor, UUID procedureId, Instant closesAt, String reason) {
        require(actor, Act.MOVE_DEADLINE, procedureId);
        ReviewRound round = rounds.newest(procedureId).orElseThrow(() -> new Refusal("stage.not-now"));
        rounds.moveDeadline(actor, round.id(), closesAt, reason, clock.now());
        process.deadlineMoved(procedureId, round.id());
    }

    /**
     * Sets or moves the moment of release.
     *
     * @throws Refusal {@code release.past}
     */
    public void moveRelease(Actor actor, UUID procedureId, Instant releaseAt) {
        require(actor, Act.SCHEDULE_RELEASE, procedureId);
        publications.schedule(actor, procedureId, releaseAt);
        process.releaseMoved(actor, procedureId);
    }

    private void require(Actor actor, Act act, UUID procedureId) {
        Authority.require(actor, act, procedures.get(procedureId).places());
    }
}
