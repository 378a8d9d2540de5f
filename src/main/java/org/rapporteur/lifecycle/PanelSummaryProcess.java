package org.rapporteur.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the process what happened. The only class that speaks to the engine's run time; each method is a sentence of
 * the domain and runs in its caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PanelSummaryProcess {

    static final String KEY = "panelSummary";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskActor taskActor;

    PanelSummaryProcess(RuntimeService runtime, TaskService tasks, TaskActor taskActor) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.taskActor = taskActor;
    }

    void summaryRequested(UUID procedureId) {
        runtime.startProcessInstanceByKey(KEY, procedureId.toString());
    }

    void draftSubmitted(Actor actor, UUID procedureId) {
        complete(actor, procedureId, "userTask_prepareDraft");
    }

    void answersSubmitted(Actor actor, UUID procedureId) {
        complete(actor, procedureId, "userTask_answerComments");
    }

    void revisedAfterReview(Actor actor, UUID procedureId) {
        complete(actor, procedureId, "userTask_reviseAfterReview");
    }

    void finalTextSubmitted(Actor actor, UUID procedureId) {
        complete(actor, procedureId, "userTask_editText");
    }

    void renditionRepaired(Actor actor, UUID procedureId) {
        complete(actor, procedureId, "userTask_repairRendition");
    }

    void decisionTaken(Actor actor, String taskId, ChairTask.Decision decision, String fingerprint) {
        run(
                actor,
                () -> tasks.complete(
                        taskId,
                        Map.of(
                                Variable.DECISION.variableName(),
                                decision.name(),
                                Variable.FINGERPRINT.variableName(),
                                fingerprint)));
    }

    /** The process that waits for this period's or round's deadline shall wait for the new one. */
    void deadlineMoved(UUID procedureId, UUID roundId) {
        runtime.createMessageCorrelation("message_deadlineMoved")
                .processInstanceBusinessKey(procedureId.toString())
                .processInstanceVariableEquals(Variable.ROUND.variableName(), roundId.toString())
                .correlate();
    }

    /** A moment of release was set or changed; heard only where the process has come that far. */
    void releaseMoved(Actor actor, UUID procedureId) {
        if (find(procedureId, "userTask_scheduleRelease").isPresent()) {
            complete(actor, procedureId, "userTask_scheduleRelease");
            return;
        }
        boolean awaited = runtime.createExecutionQuery()
                        .processInstanceBusinessKey(procedureId.toString())
                        .messageEventSubscriptionName("message_releaseMoved")
                        .count()
                > 0;
        if (awaited) {
            runtime.createMessageCorrelation("message_releaseMoved")
                    .processInstanceBusinessKey(procedureId.toString())
                    .correlate();
        }
    }

    void procedureWithdrawn(UUID procedureId) {
        runtime.createMessageCorrelation("message_procedureWithdrawn")
                .processInstanceBusinessKey(procedureId.toString())
                .correlate();
    }

    private void complete(Actor actor, UUID procedureId, String taskKey) {
        Task task = find(procedureId, taskKey).orElseThrow(() -> new Refusal("stage.not-now"));
        run(actor, () -> tasks.complete(task.getId()));
    }

    private Optional<Task> find(UUID procedureId, String taskKey) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceBusinessKey(procedureId.toString())
                .taskDefinitionKey(taskKey)
                .singleResult());
    }

    /** Acts in the engine and brings the domain's own refusals out of the engine's wrapping. */
    private void run(Actor actor, Runnable act) {
        try {
            taskActor.as(actor, act);
        } catch (ProcessEngineException wrapped) {
            for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal || cause instanceof NotAllowed || cause instanceof NotKnown) {
                    throw (RuntimeException) cause;
                }
            }
            throw wrapped;
        }
    }
}
