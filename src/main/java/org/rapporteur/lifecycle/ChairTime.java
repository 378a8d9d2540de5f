package org.rapporteur.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Function;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.stereotype.Component;

/** How long the Chair has for a decision, and what happens when that time is over. Read by the models. */
@Component
public class ChairTime {

    private final DecisionService decisions;
    private final TaskService tasks;
    private final Procedures procedures;
    private final Candidates candidates;
    private final ChairDecisions chairDecisions;
    private final Announcements announcements;
    private final Journal journal;
    private final DatabaseClock clock;

    ChairTime(
            DecisionService decisions,
            TaskService tasks,
            Procedures procedures,
            Candidates candidates,
            ChairDecisions chairDecisions,
            Announcements announcements,
            Journal journal,
            DatabaseClock clock) {
        this.decisions = decisions;
        this.tasks = tasks;
        this.procedures = procedures;
        this.candidates = candidates;
        this.chairDecisions = chairDecisions;
        this.announcements = announcements;
        this.journal = journal;
        this.clock = clock;
    }

    /** When a decision is due: as the call's timetable has it, but no later than the table {@code chairTime} allows. */
    public Date dueAt(String procedureId, String taskKey) {
        Procedure procedure = procedures.get(UUID.fromString(procedureId));
        Integer days = decisions
                .evaluateDecisionTableByKey("chairTime")
                .variables(Map.of(
                        "task", taskKey, "mode", procedure.rules().reviewMode().name()))
                .evaluate()
                .getSingleEntry();
        Duration planned = procedure.rules().timetable().chairTime();
        Duration most = Duration.ofDays(days);
        return Date.from(clock.now().plus(planned.compareTo(most) < 0 ? planned : most));
    }

    /** The Chair's time is over: from now on a vice-chair may take the decision as well. */
    public void callViceChair(DelegateExecution execution, String taskKey) {
        Procedure procedure = procedures.get(UUID.fromString(execution.getProcessBusinessKey()));
        Task task = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(taskKey)
                .singleResult();
        Instant at = clock.now();
        tasks.addCandidateGroup(task.getId(), candidates.viceChairs(procedure));
        chairDecisions.callViceChair(task.getId(), procedure.id(), at);
        journal.append(new Entry(
                "vice-chair.called",
                procedure.id(),
                Actor.SYSTEM.username(),
                null,
                at,
                Map.of("task", ChairDecisions.kindOf(taskKey).name())));
        announcements.toOffice(
                procedure, Function.VICE_CHAIR, "vice-chair-called", task.getId(), "/tasks/" + task.getId(), null, "");
    }
}
