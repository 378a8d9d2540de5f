package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Function;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.procedure.DeadlineMoves;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.review.Contributions;
import org.rapporteur.review.ReviewOutcome;
import org.rapporteur.review.ReviewRound;
import org.rapporteur.review.ReviewRounds;
import org.rapporteur.review.RoundClosing;
import org.rapporteur.review.RuledText;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@code member-state-review.bpmn} calls; each step may run twice. */
@Component
@Transactional
public class MemberStateTasks {

    private final TaskActor taskActor;
    private final ChairsDesk desk;
    private final Procedures procedures;
    private final Drafts drafts;
    private final Revisions revisions;
    private final ReviewRounds rounds;
    private final Contributions contributions;
    private final RuledText ruledText;
    private final DeadlineMoves moves;
    private final Announcements announcements;
    private final DatabaseClock clock;

    MemberStateTasks(
            TaskActor taskActor,
            ChairsDesk desk,
            Procedures procedures,
            Drafts drafts,
            Revisions revisions,
            ReviewRounds rounds,
            Contributions contributions,
            RuledText ruledText,
            DeadlineMoves moves,
            Announcements announcements,
            DatabaseClock clock) {
        this.taskActor = taskActor;
        this.desk = desk;
        this.procedures = procedures;
        this.drafts = drafts;
        this.revisions = revisions;
        this.rounds = rounds;
        this.contributions = contributions;
        this.ruledText = ruledText;
        this.moves = moves;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Opens the next round on the latest text and tells the delegations. */
    public void openReviewRound(DelegateExecution execution) {
        Procedure procedure = procedure(execution);
        Revision revision = revisions.latest(procedure.id()).orElseThrow();
        Instant now = clock.now();
        int number = rounds.of(procedure.id()).size() + 1;
        Instant closesAt = procedure
                .rules()
                .timetable()
                .reviewClosesAt(number, now, procedure.body().zone());
        ReviewRound round = rounds.open(procedure.id(), revision.id(), now, closesAt);
        Variable.ROUND.set(execution, round.id().toString());
        Variable.MODE.set(execution, round.mode().name());
        Variable.CLOSES_AT.set(execution, Variable.date(round.closesAt()));
        procedures.moveTo(procedure.id(), Stage.REVIEW, now, round.closesAt());
        tell(procedure, "review-open", round, "", Integer.toString(round.number()));
    }

    /** Closes the round, unless its deadline was moved meanwhile, and reads what stands. */
    public void closeReviewRound(DelegateExecution execution) {
        RoundClosing closing = rounds.close(Variable.round(execution), clock.now());
        Variable.CLOSED.set(execution, closing.closed());
        Variable.CLOSES_AT.set(execution, Variable.date(closing.closesAt()));
        Variable.STANDING.set(execution, closing.standing());
    }

    /** Makes the timer wait for the deadline as it is now, and tells everyone. */
    public void announceDeadline(DelegateExecution execution) {
        Procedure procedure = procedure(execution);
        ReviewRound round = rounds.get(Variable.round(execution));
        Variable.CLOSES_AT.set(execution, Variable.date(round.closesAt()));
        procedures.moveTo(procedure.id(), Stage.REVIEW, clock.now(), round.closesAt());
        tell(
                procedure,
                "deadline-moved",
                round,
                round.closesAt().toString(),
                moves.of(round.id()).get(0).reason());
    }

    public void beginRuleOnReview(DelegateTask task) {
        UUID round = Variable.round(task.getExecution());
        desk.put(task, Stage.RULING, "rule-on-review", Integer.toString(contributions.withoutRuling(round)));
    }

    public void completeRuleOnReview(DelegateTask task) {
        desk.take(task);
    }

    public void beginReviseAfterReview(DelegateTask task) {
        Procedure procedure = procedure(task.getExecution());
        TaskName.put(task, procedure);
        Instant due =
                procedure.rules().timetable().finalTextDueAt(procedure.body().zone());
        procedures.moveTo(procedure.id(), Stage.REVISING_AFTER_REVIEW, clock.now(), due);
        for (Function writer : new Function[] {Function.RAPPORTEUR, Function.OFFICER}) {
            announcements.toOffice(
                    procedure, writer, "revise-after-review", task.getId(), "/drafting/" + procedure.id(), due, "");
        }
    }

    /**
     * Makes the revision, which must show what the Chair accepted, and counts what it changed, for the table that decides
     * whether another round follows. The rule reads the frozen text, so that no later edit can undo what it saw.
     */
    public void completeReviseAfterReview(DelegateTask task) {
        Procedure procedure = procedure(task.getExecution());
        Actor actor = taskActor.current();
        Authority.require(actor, Act.REVISE, procedure.places());
        Revision revision = drafts.freeze(actor, procedure.id(), clock.now());
        ruledText.requireFollowed(revision);
        int changed = rounds.placedUnderReview(procedure.id(), revision.id()).size();
        Variable.CHANGED.set(task.getExecution(), changed);
    }

    /** Concludes the review: what was agreed ad referendum is agreed. The delegations are told how it ended. */
    public void concludeReview(String procedureId) {
        Procedure procedure = procedures.get(UUID.fromString(procedureId));
        ReviewOutcome outcome = rounds.conclude(procedure.id(), clock.now());
        ReviewEnd end = ReviewEnd.of(outcome);
        announcements.toDelegations(procedure, end.event(), procedure.id(), "/delegation", null, end.remark());
    }

    private void tell(Procedure procedure, String event, ReviewRound round, String happening, String remark) {
        announcements.toDelegations(
                procedure, event, round.id() + happening, "/delegation/rounds/" + round.id(), round.closesAt(), remark);
    }

    private Procedure procedure(DelegateExecution execution) {
        return procedures.get(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
