package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.Contributions;
import org.rapporteur.review.ReviewRound;
import org.rapporteur.review.ReviewRounds;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a text before the Chair and takes the decision. Called by the listeners of each of the Chair's tasks, so that
 * the same rules hold whether the task is completed in Tasklist, in the portal or through the engine's API.
 */
@Component
class ChairsDesk {

    private final TaskActor taskActor;
    private final Procedures procedures;
    private final Revisions revisions;
    private final ReviewRounds rounds;
    private final Contributions contributions;
    private final ChairDecisions decisions;
    private final Announcements announcements;
    private final Journal journal;
    private final DatabaseClock clock;

    ChairsDesk(
            TaskActor taskActor,
            Procedures procedures,
            Revisions revisions,
            ReviewRounds rounds,
            Contributions contributions,
            ChairDecisions decisions,
            Announcements announcements,
            Journal journal,
            DatabaseClock clock) {
        this.taskActor = taskActor;
        this.procedures = procedures;
        this.revisions = revisions;
        this.rounds = rounds;
        this.contributions = contributions;
        this.decisions = decisions;
        this.announcements = announcements;
        this.journal = journal;
        this.clock = clock;
    }

    /** The task was made: the stage is reached and the Chair is told. What an earlier task decided is forgotten. */
    void put(DelegateTask task, Stage stage, String event) {
        put(task, stage, event, "");
    }

    /** @param remark what the mail says beside: how many points, which symbol */
    void put(DelegateTask task, Stage stage, String event, String remark) {
        Variable.DECISION.clear(task.getExecution());
        Variable.FINGERPRINT.clear(task.getExecution());
        Procedure procedure = procedure(task);
        TaskName.put(task, procedure);
        Instant due = task.getDueDate().toInstant();
        procedures.moveTo(procedure.id(), stage, clock.now(), due);
        announcements.toOffice(procedure, Function.CHAIR, event, task.getId(), "/tasks/" + task.getId(), due, remark);
    }

    /** The task is being completed: checks who decides what on which text, and records it. Refuses by throwing. */
    TakenDecision take(DelegateTask task) {
        Procedure procedure = procedure(task);
        Actor actor = taskActor.current();
        boolean asViceChair = requireOffice(actor, procedure, task.getId());
        ChairTask.Kind kind = ChairDecisions.kindOf(task.getTaskDefinitionKey());
        Revision revision = revisions.latest(procedure.id()).orElseThrow();
        Map<UUID, String> notes = decisions.notes(task.getId());
        ChairTask.Decision decision =
                check(kind, revision, notes, Variable.DECISION.in(task), Variable.FINGERPRINT.in(task));
        Instant at = clock.now();
        TakenDecision taken = new TakenDecision(
                Ids.next(), procedure.id(), kind, decision, revision.id(), actor.username(), asViceChair, at, notes);
        decisions.take(taken, task.getId(), revision.fingerprint());
        journal.append(new Entry(
                "chair.decided",
                procedure.id(),
                actor.username(),
                asViceChair ? Function.CHAIR.key() : null,
                at,
                Map.of(
                        "task", kind.name(),
                        "decision", decision.name(),
                        "revision", revision.number(),
                        "fingerprint", revision.fingerprint(),
                        "notes", notes.size())));
        return taken;
    }

    /**
     * Checks a decision without taking it.
     *
     * @throws org.rapporteur.kernel.Refusal as {@link DecisionRule#check}
     */
    ChairTask.Decision check(
            ChairTask.Kind kind,
            Revision revision,
            Map<UUID, String> notes,
            @Nullable String given,
            @Nullable String shown) {
        ReviewRound round = kind == ChairTask.Kind.RULE_ON_REVIEW
                ? rounds.newest(revision.procedureId()).orElseThrow()
                : null;
        return DecisionRule.check(
                kind,
                given,
                shown,
                revision.fingerprint(),
                notes,
                round == null ? 0 : contributions.withoutRuling(round.id()),
                round == null ? 0 : accepted(round));
    }

    /** What the newest decision on a procedure noted on the whole text; empty when nothing. */
    String noteOnWhole(UUID procedureId) {
        return decisions.last(procedureId).map(last -> last.notes().get(null)).orElse("");
    }

    /** Whether the actor decides as vice-chair; refuses whoever holds neither office, or is not called yet. */
    boolean requireOffice(Actor actor, Procedure procedure, String taskId) {
        Authority.require(actor, Act.DECIDE, procedure.places());
        Set<Place> session = Set.of(procedure.sessionPlace());
        if (actor.holds(Function.CHAIR, session)) {
            return false;
        }
        if (actor.holds(Function.VICE_CHAIR, session) && decisions.isViceChairCalled(taskId)) {
            return true;
        }
        throw new NotAllowed(actor.username(), Act.DECIDE);
    }

    private int accepted(ReviewRound round) {
        return (int) contributions.of(round.id()).stream()
                .filter(Contribution::stands)
                .filter(Contribution::isAccepted)
                .count();
    }

    private Procedure procedure(DelegateTask task) {
        return procedures.get(UUID.fromString(task.getExecution().getProcessBusinessKey()));
    }
}
