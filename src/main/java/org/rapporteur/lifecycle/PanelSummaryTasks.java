package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.rapporteur.comment.Submissions;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Function;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Drafts;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What {@code panel-summary.bpmn} calls: {@code begin…} and {@code complete…} for each user task, a method of the same
 * name for each service task.
 */
@Component
@Transactional
public class PanelSummaryTasks {

    private final TaskActor taskActor;
    private final ChairsDesk desk;
    private final Procedures procedures;
    private final Drafts drafts;
    private final Dispositions dispositions;
    private final Submissions submissions;
    private final Announcements announcements;
    private final Journal journal;
    private final DatabaseClock clock;

    PanelSummaryTasks(
            TaskActor taskActor,
            ChairsDesk desk,
            Procedures procedures,
            Drafts drafts,
            Dispositions dispositions,
            Submissions submissions,
            Announcements announcements,
            Journal journal,
            DatabaseClock clock) {
        this.taskActor = taskActor;
        this.desk = desk;
        this.procedures = procedures;
        this.drafts = drafts;
        this.dispositions = dispositions;
        this.submissions = submissions;
        this.announcements = announcements;
        this.journal = journal;
        this.clock = clock;
    }

    public void beginPrepareDraft(DelegateTask task) {
        Procedure procedure = procedure(task);
        TaskName.put(task, procedure);
        boolean returned = procedure.stage() == Stage.DRAFT_WITH_CHAIR;
        Instant due = procedure
                .rules()
                .timetable()
                .draftDue()
                .atTime(procedure.rules().timetable().closingTime())
                .atZone(procedure.body().zone())
                .toInstant();
        procedures.moveTo(procedure.id(), Stage.DRAFTING, clock.now(), due);
        if (returned) {
            tellWriters(
                    procedure,
                    "draft-returned",
                    task.getId(),
                    "/drafting/" + procedure.id(),
                    due,
                    desk.noteOnWhole(procedure.id()));
        }
    }

    public void completePrepareDraft(DelegateTask task) {
        freeze(task, Act.SUBMIT_DRAFT);
    }

    public void beginApproveDraft(DelegateTask task) {
        desk.put(task, Stage.DRAFT_WITH_CHAIR, "approve-draft");
    }

    public void completeApproveDraft(DelegateTask task) {
        desk.take(task);
    }

    public void beginAnswerComments(DelegateTask task) {
        Procedure procedure = procedure(task);
        TaskName.put(task, procedure);
        boolean returned = procedure.stage() == Stage.REVISION_WITH_CHAIR;
        Instant due =
                procedure.rules().timetable().revisionDueAt(procedure.body().zone());
        procedures.moveTo(procedure.id(), Stage.ANSWERING, clock.now(), due);
        String event = returned ? "revision-returned" : "comments-closed";
        String remark = returned ? desk.noteOnWhole(procedure.id()) : Integer.toString(Variable.COMMENTS.in(task));
        tellWriters(procedure, event, task.getId(), "/answers/" + procedure.id(), due, remark);
    }

    public void completeAnswerComments(DelegateTask task) {
        dispositions.requireComplete(procedure(task).id());
        freeze(task, Act.REVISE);
    }

    public void beginApproveRevision(DelegateTask task) {
        desk.put(task, Stage.REVISION_WITH_CHAIR, "approve-revision");
    }

    public void completeApproveRevision(DelegateTask task) {
        desk.take(task);
    }

    public void releaseAnswers(String procedureId) {
        Procedure procedure = procedures.get(UUID.fromString(procedureId));
        dispositions.release(procedure.id(), clock.now());
        announcements.toOrganisations(
                procedure,
                submissions.organisations(procedure.id()),
                "answers-released",
                procedure.id(),
                "/ngo",
                null,
                "");
    }

    public void announceWithdrawal(String procedureId) {
        Procedure procedure = procedures.get(UUID.fromString(procedureId));
        String reason = Withdrawal.reason(journal, procedure.id());
        for (Function office : new Function[] {Function.CHAIR, Function.RAPPORTEUR, Function.OFFICER}) {
            announcements.toOffice(procedure, office, "withdrawn", procedure.id(), "/", null, reason);
        }
        announcements.toOrganisations(
                procedure,
                submissions.organisations(procedure.id()),
                "withdrawn",
                procedure.id(),
                "/ngo",
                null,
                reason);
        announcements.toDelegations(procedure, "withdrawn", procedure.id(), "/delegation", null, reason);
    }

    private void freeze(DelegateTask task, Act act) {
        Procedure procedure = procedure(task);
        Actor actor = taskActor.current();
        Authority.require(actor, act, procedure.places());
        drafts.freeze(actor, procedure.id(), clock.now());
    }

    private void tellWriters(
            Procedure procedure, String event, String taskId, String path, @Nullable Instant due, String remark) {
        announcements.toOffice(procedure, Function.RAPPORTEUR, event, taskId, path, due, remark);
        announcements.toOffice(procedure, Function.OFFICER, event, taskId, path, due, remark);
    }

    private Procedure procedure(DelegateTask task) {
        return procedures.get(UUID.fromString(task.getExecution().getProcessBusinessKey()));
    }
}
