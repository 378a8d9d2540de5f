package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.rapporteur.comment.Comments;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Delegations;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.lifecycle.engine.EngineGroups;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.publication.Publication;
import org.rapporteur.publication.Publications;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.Contributions;
import org.rapporteur.review.ReviewRound;
import org.rapporteur.review.ReviewRounds;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Chair's tasks and decisions, whichever way they are taken. */
@Service
@Transactional
public class ChairTasks {

    private static final int LONGEST_NOTE = 5_000;

    /** Their keys in the models, in the order of the lifecycle. */
    private static final String[] KEYS = {
        "userTask_approveDraft", "userTask_approveRevision", "userTask_ruleOnReview", "userTask_approveFinalText"
    };

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final PanelSummaryProcess process;
    private final ChairsDesk desk;
    private final ChairDecisions decisions;
    private final Procedures procedures;
    private final Revisions revisions;
    private final Comments comments;
    private final ReviewRounds rounds;
    private final Contributions contributions;
    private final Delegations delegations;
    private final Publications publications;
    private final DatabaseClock clock;

    ChairTasks(
            TaskService tasks,
            RuntimeService runtime,
            PanelSummaryProcess process,
            ChairsDesk desk,
            ChairDecisions decisions,
            Procedures procedures,
            Revisions revisions,
            Comments comments,
            ReviewRounds rounds,
            Contributions contributions,
            Delegations delegations,
            Publications publications,
            DatabaseClock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.process = process;
        this.desk = desk;
        this.decisions = decisions;
        this.procedures = procedures;
        this.revisions = revisions;
        this.comments = comments;
        this.rounds = rounds;
        this.contributions = contributions;
        this.delegations = delegations;
        this.publications = publications;
        this.clock = clock;
    }

    /** What waits for the actor, the one due first at the top; at most 200. */
    @Transactional(readOnly = true)
    public List<ChairTask> waitingFor(Actor actor) {
        List<String> groups = EngineGroups.of(actor);
        if (groups.isEmpty()) {
            return List.of();
        }
        List<Task> waiting = tasks.createTaskQuery()
                .taskDefinitionKeyIn(KEYS)
                .taskCandidateGroupIn(groups)
                .includeAssignedTasks()
                .orderByDueDate()
                .asc()
                .listPage(0, Page.MOST);
        Map<String, UUID> procedureIds = procedureIds(waiting);
        Map<UUID, Procedure> byId = procedures.byId(Set.copyOf(procedureIds.values()));
        return waiting.stream()
                .map(task -> chairTask(task, byId.get(procedureIds.get(task.getProcessInstanceId()))))
                .sorted(Comparator.comparing(
                        ChairTask::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .toList();
    }

    /** @throws NotKnown when there is no such task or it is not the actor's */
    @Transactional(readOnly = true)
    public TaskBrief brief(Actor actor, String taskId) {
        Task task = task(actor, taskId);
        Procedure procedure = procedureOf(task);
        ChairTask chairTask = chairTask(task, procedure);
        Revision revision = revisions.latest(procedure.id()).orElseThrow();
        List<TakenDecision> earlier = decisions.of(procedure.id());
        Optional<UUID> lastSeen =
                earlier.stream().map(TakenDecision::revisionId).findFirst();
        Optional<ReviewRound> round = roundToRule(chairTask);
        List<Contribution> putForward =
                round.map(ReviewRound::id).map(contributions::of).orElse(List.of());
        List<Contribution> standing = standing(putForward);
        return new TaskBrief(
                chairTask,
                procedure,
                revision,
                lastSeen.map(seen -> revisions.redline(seen, revision)).orElse(null),
                comments.figures(procedure.id()),
                standing,
                names(standing),
                decisions.notes(taskId),
                earlier,
                chairTask.kind() == ChairTask.Kind.APPROVE_FINAL_TEXT
                        ? publications
                                .of(procedure.id())
                                .map(Publication::releaseAt)
                                .orElse(null)
                        : null,
                round.map(found -> rounds.figures(procedure, found, putForward)).orElse(null));
    }

    /**
     * What is written on a task is saved as it is typed, so often that the whole brief would be too much.
     *
     * @throws NotKnown as {@link #brief}
     */
    @Transactional(readOnly = true)
    public TaskDesk desk(Actor actor, String taskId) {
        Task task = task(actor, taskId);
        Procedure procedure = procedureOf(task);
        ChairTask chairTask = chairTask(task, procedure);
        List<Contribution> putForward = roundToRule(chairTask)
                .map(ReviewRound::id)
                .map(contributions::of)
                .orElse(List.of());
        return new TaskDesk(chairTask, procedure, decisions.notes(taskId), standing(putForward));
    }

    /** Saves, changes or (blank) removes a note; {@code paragraphId} is {@code null} for the whole. At most 5,000 characters. */
    public void note(Actor actor, String taskId, @Nullable UUID paragraphId, String note) {
        Task task = task(actor, taskId);
        Procedure procedure = procedureOf(task);
        desk.requireOffice(actor, procedure, taskId);
        String text = note.strip();
        if (text.length() > LONGEST_NOTE) {
            throw new Refusal("note.too-long", LONGEST_NOTE);
        }
        if (paragraphId != null
                && revisions
                        .latest(procedure.id())
                        .orElseThrow()
                        .paragraph(paragraphId)
                        .isEmpty()) {
            throw new NotKnown("paragraph", paragraphId);
        }
        if (text.isEmpty()) {
            decisions.removeNote(taskId, paragraphId);
        } else {
            decisions.saveNote(taskId, procedure.id(), paragraphId, text, actor, clock.now());
        }
    }

    /**
     * Takes the decision and completes the task.
     *
     * @param fingerprint of the revision that was shown
     * @throws Refusal {@code decision.missing}, {@code decision.stale}, {@code decision.note},
     *     {@code decision.rulings}, {@code decision.accepted}
     */
    public void decide(Actor actor, String taskId, ChairTask.Decision decision, String fingerprint) {
        task(actor, taskId);
        process.decisionTaken(actor, taskId, decision, fingerprint);
    }

    /**
     * Checks a decision without taking it, so that a form can say what is wrong before the engine is asked.
     *
     * @param decision as it was chosen, {@code null} when none was
     * @throws Refusal as {@link #decide}
     */
    @Transactional(readOnly = true)
    public void check(Actor actor, String taskId, @Nullable String decision, @Nullable String fingerprint) {
        Task task = task(actor, taskId);
        Procedure procedure = procedureOf(task);
        desk.requireOffice(actor, procedure, taskId);
        desk.check(
                ChairDecisions.kindOf(task.getTaskDefinitionKey()),
                revisions.latest(procedure.id()).orElseThrow(),
                decisions.notes(taskId),
                decision,
                fingerprint);
    }

    /** The newest decision on a procedure: its notes are what a rapporteur or editor works from. */
    @Transactional(readOnly = true)
    public Optional<TakenDecision> last(UUID procedureId) {
        return decisions.last(procedureId);
    }

    /**
     * How a task was decided, for those who could have decided it: the Chair, and a vice-chair who was called. Empty for
     * others, for a task still open, and where there was none of this id.
     */
    @Transactional(readOnly = true)
    public Optional<TakenDecision> decided(Actor actor, String taskId) {
        return decisions.ofTask(taskId).filter(taken -> {
            Set<Place> session = Set.of(procedures.get(taken.procedureId()).sessionPlace());
            return actor.holds(Function.CHAIR, session)
                    || (actor.holds(Function.VICE_CHAIR, session) && decisions.isViceChairCalled(taskId));
        });
    }

    /** Of some procedures, those whose present decision a vice-chair may take too, since the Chair's time is over. */
    @Transactional(readOnly = true)
    public Set<UUID> withViceChair(Collection<UUID> procedureIds) {
        return decisions.withViceChair(procedureIds);
    }

    /** What the actor decided before, newest first. */
    @Transactional(readOnly = true)
    public Page<TakenDecision> decidedBy(Actor actor, @Nullable String after, int size) {
        return decisions.by(actor.username(), after, size);
    }

    private Task task(Actor actor, String taskId) {
        Task task = tasks.createTaskQuery()
                .taskId(taskId)
                .taskDefinitionKeyIn(KEYS)
                .taskCandidateGroupIn(candidateGroups(actor))
                .includeAssignedTasks()
                .singleResult();
        if (task == null || !Authority.mayAnywhere(actor, Act.SEE_TASKS)) {
            throw new NotKnown("task", taskId);
        }
        return task;
    }

    private static List<String> candidateGroups(Actor actor) {
        List<String> groups = new ArrayList<>(EngineGroups.of(actor));
        // the engine refuses an empty list; nobody's office has this id
        return groups.isEmpty() ? List.of("nobody") : groups;
    }

    private Procedure procedureOf(Task task) {
        return procedures.get(procedureIds(List.of(task)).get(task.getProcessInstanceId()));
    }

    /** The business key of each task's process instance, in one query. */
    private Map<String, UUID> procedureIds(List<Task> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        return runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        instance -> instance.getProcessInstanceId(),
                        instance -> UUID.fromString(instance.getBusinessKey())));
    }

    private ChairTask chairTask(Task task, Procedure procedure) {
        Date due = task.getDueDate();
        return new ChairTask(
                task.getId(),
                ChairDecisions.kindOf(task.getTaskDefinitionKey()),
                procedure.id(),
                procedure.panel().title(),
                task.getCreateTime().toInstant(),
                due == null ? null : due.toInstant(),
                decisions.isViceChairCalled(task.getId()));
    }

    private Optional<ReviewRound> roundToRule(ChairTask task) {
        return task.kind() == ChairTask.Kind.RULE_ON_REVIEW ? rounds.newest(task.procedureId()) : Optional.empty();
    }

    private static List<Contribution> standing(List<Contribution> putForward) {
        return putForward.stream().filter(Contribution::stands).toList();
    }

    private Map<UUID, String> names(List<Contribution> standing) {
        return delegations
                .byId(standing.stream().map(Contribution::delegationId).toList())
                .values()
                .stream()
                .collect(Collectors.toMap(Delegation::id, Delegation::name));
    }
}
