package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Function;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.publication.Publication;
import org.rapporteur.publication.Publications;
import org.rapporteur.publication.RenditionRefused;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@code publication.bpmn} calls; each step may run twice. */
@Component
@Transactional
public class PublicationTasks {

    /** The error that the model catches when a person must repair something. */
    static final String RENDITION_REFUSED = "renditionRefused";

    private final TaskActor taskActor;
    private final ChairsDesk desk;
    private final Procedures procedures;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Publications publications;
    private final Submissions submissions;
    private final Announcements announcements;
    private final DatabaseClock clock;

    PublicationTasks(
            TaskActor taskActor,
            ChairsDesk desk,
            Procedures procedures,
            Drafts drafts,
            Revisions revisions,
            Publications publications,
            Submissions submissions,
            Announcements announcements,
            DatabaseClock clock) {
        this.taskActor = taskActor;
        this.desk = desk;
        this.procedures = procedures;
        this.drafts = drafts;
        this.revisions = revisions;
        this.publications = publications;
        this.submissions = submissions;
        this.announcements = announcements;
        this.clock = clock;
    }

    public void beginEditText(DelegateTask task) {
        Procedure procedure = procedure(task.getExecution());
        boolean returned = procedure.stage() == Stage.FINAL_TEXT_WITH_CHAIR;
        TaskName.put(task, procedure);
        publications.begin(procedure.id());
        Instant due =
                procedure.rules().timetable().finalTextDueAt(procedure.body().zone());
        procedures.moveTo(procedure.id(), Stage.EDITING, clock.now(), due);
        String event = returned ? "final-text-returned" : "edit-final-text";
        tellEditors(procedure, event, task, due, returned ? desk.noteOnWhole(procedure.id()) : "");
    }

    /** The final text goes to the Chair with its symbol. */
    public void completeEditText(DelegateTask task) {
        Procedure procedure = procedure(task.getExecution());
        Actor actor = taskActor.current();
        Authority.require(actor, Act.EDIT_FINAL, procedure.places());
        if (publication(procedure).symbol() == null) {
            throw new Refusal("symbol.missing");
        }
        drafts.freeze(actor, procedure.id(), clock.now());
    }

    public void beginApproveFinalText(DelegateTask task) {
        String symbol = publication(procedure(task.getExecution())).symbol();
        desk.put(task, Stage.FINAL_TEXT_WITH_CHAIR, "approve-final-text", symbol == null ? "" : symbol);
    }

    public void completeApproveFinalText(DelegateTask task) {
        TakenDecision taken = desk.take(task);
        if (taken.decision() == ChairTask.Decision.APPROVE) {
            Revision revision = revisions.get(taken.revisionId());
            publications.approveFinalText(taken.procedureId(), revision.id(), revision.fingerprint());
        }
    }

    /** Makes the renditions; what only a person can mend becomes the model's error, everything else a retry. */
    @Transactional(noRollbackFor = BpmnError.class)
    public void produceRenditions(DelegateExecution execution) {
        Procedure procedure = procedure(execution);
        procedures.moveTo(procedure.id(), Stage.RENDERING, clock.now(), null);
        try {
            publications.render(procedure.id());
        } catch (RenditionRefused refused) {
            throw new BpmnError(RENDITION_REFUSED, refused.getMessage(), refused);
        }
        // a moment that passed before the text was approved is confirmed by nobody: the officer is asked again
        Publication publication = publication(procedure);
        Instant now = clock.now();
        boolean ahead = publication.awaitsRelease(now);
        Variable.RELEASE_SET.set(execution, ahead);
        if (ahead) {
            Variable.RELEASE_AT.set(execution, Variable.date(publication.releaseAt()));
        }
        procedures.moveTo(procedure.id(), Stage.AWAITING_RELEASE, now, ahead ? publication.releaseAt() : null);
    }

    public void beginRepairRendition(DelegateTask task) {
        Procedure procedure = procedure(task.getExecution());
        TaskName.put(task, procedure);
        procedures.moveTo(procedure.id(), Stage.RENDITION_REPAIR, clock.now(), null);
        tellEditors(procedure, "rendition-refused", task, null, "");
    }

    /** Where repairing changed the text, it is a new revision and the Chair approves it again. */
    public void completeRepairRendition(DelegateTask task) {
        Procedure procedure = procedure(task.getExecution());
        Actor actor = taskActor.current();
        Authority.require(actor, Act.EDIT_FINAL, procedure.places());
        Revision before = revisions.latest(procedure.id()).orElseThrow();
        Revision after = drafts.freeze(actor, procedure.id(), clock.now());
        Variable.TEXT_CHANGED.set(task.getExecution(), !before.id().equals(after.id()));
    }

    public void beginScheduleRelease(DelegateTask task) {
        Procedure procedure = procedure(task.getExecution());
        TaskName.put(task, procedure);
        boolean passed = publication(procedure).isMomentPassed(clock.now());
        announcements.toOffice(
                procedure,
                Function.OFFICER,
                passed ? "schedule-release-again" : "schedule-release",
                task.getId(),
                "/publication/" + procedure.id(),
                null,
                "");
    }

    public void completeScheduleRelease(DelegateTask task) {
        Procedure procedure = procedure(task.getExecution());
        Authority.require(taskActor.current(), Act.SCHEDULE_RELEASE, procedure.places());
        Publication publication = publication(procedure);
        if (!publication.awaitsRelease(clock.now())) {
            throw new Refusal(publication.releaseAt() == null ? "release.not-set" : "release.passed");
        }
        publications.render(procedure.id());
        awaitRelease(procedure, task.getExecution());
    }

    /** A new moment was set: the timer waits for it, and the renditions show its day. */
    public void noteRelease(DelegateExecution execution) {
        Procedure procedure = procedure(execution);
        publications.render(procedure.id());
        awaitRelease(procedure, execution);
    }

    /** Releases, unless the moment was moved meanwhile. */
    public void release(DelegateExecution execution) {
        Procedure procedure = procedure(execution);
        Instant now = clock.now();
        Instant releaseAt = publication(procedure).releaseAt();
        boolean due = releaseAt != null && !releaseAt.isAfter(now);
        Variable.RELEASED.set(execution, due);
        if (!due) {
            awaitRelease(procedure, execution);
            return;
        }
        Publication released = publications.release(procedure.id(), now);
        procedures.moveTo(procedure.id(), Stage.PUBLISHED, now, null);
        announcePublished(procedure, released);
    }

    private void awaitRelease(Procedure procedure, VariableScope scope) {
        Instant releaseAt = publication(procedure).releaseAt();
        if (releaseAt == null) {
            throw new Refusal("release.not-set");
        }
        Variable.RELEASE_AT.set(scope, Variable.date(releaseAt));
        procedures.moveTo(procedure.id(), Stage.AWAITING_RELEASE, clock.now(), releaseAt);
    }

    private void announcePublished(Procedure procedure, Publication released) {
        String path = "/documents/" + released.symbol();
        for (Function office : new Function[] {Function.CHAIR, Function.RAPPORTEUR, Function.OFFICER}) {
            announcements.toOffice(procedure, office, "published", procedure.id(), path, null, released.symbol());
        }
        announcements.toOrganisations(
                procedure,
                submissions.organisations(procedure.id()),
                "published",
                procedure.id(),
                path,
                null,
                released.symbol());
        announcements.toDelegations(procedure, "published", procedure.id(), path, null, released.symbol());
    }

    private void tellEditors(
            Procedure procedure, String event, DelegateTask task, @Nullable Instant due, String remark) {
        for (Function office : new Function[] {Function.EDITOR, Function.OFFICER}) {
            announcements.toOffice(
                    procedure, office, event, task.getId(), "/publication/" + procedure.id(), due, remark);
        }
    }

    private Publication publication(Procedure procedure) {
        return publications.of(procedure.id()).orElseThrow();
    }

    private Procedure procedure(DelegateExecution execution) {
        return procedures.get(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
