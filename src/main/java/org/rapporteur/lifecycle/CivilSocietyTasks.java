package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.PeriodClosing;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.DeadlineMoves;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@code civil-society-input.bpmn} calls; each step may run twice. */
@Component
@Transactional
public class CivilSocietyTasks {

    private final Procedures procedures;
    private final Revisions revisions;
    private final CommentPeriods periods;
    private final Organisations organisations;
    private final DeadlineMoves moves;
    private final Announcements announcements;
    private final DatabaseClock clock;

    CivilSocietyTasks(
            Procedures procedures,
            Revisions revisions,
            CommentPeriods periods,
            Organisations organisations,
            DeadlineMoves moves,
            Announcements announcements,
            DatabaseClock clock) {
        this.procedures = procedures;
        this.revisions = revisions;
        this.periods = periods;
        this.organisations = organisations;
        this.moves = moves;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Opens the period on the text that the Chair approved, and tells the organisations that may take part. */
    public void openCommentPeriod(DelegateExecution execution) {
        Procedure procedure = procedure(execution);
        Revision revision = revisions.latest(procedure.id()).orElseThrow();
        Instant now = clock.now();
        Instant closesAt = procedure
                .rules()
                .timetable()
                .commentsCloseAt(now, procedure.body().zone());
        CommentPeriod period = periods.open(procedure.id(), revision.id(), now, closesAt);
        Variable.ROUND.set(execution, period.id().toString());
        Variable.CLOSES_AT.set(execution, Variable.date(period.closesAt()));
        procedures.moveTo(procedure.id(), Stage.COMMENT_PERIOD, now, period.closesAt());
        List<UUID> asked = asked(procedure);
        Set<UUID> invited = procedure.rules().invited();
        tell(procedure, asked.stream().filter(id -> !invited.contains(id)).toList(), "comments-open", period, "", "");
        tell(procedure, asked.stream().filter(invited::contains).toList(), "comments-invited", period, "", "");
    }

    /** Closes the period, unless its deadline was moved meanwhile. */
    public void closeCommentPeriod(DelegateExecution execution) {
        PeriodClosing closing = periods.close(Variable.round(execution), clock.now());
        Variable.CLOSED.set(execution, closing.closed());
        Variable.CLOSES_AT.set(execution, Variable.date(closing.closesAt()));
        Variable.COMMENTS.set(execution, closing.comments());
    }

    /** Makes the timer wait for the deadline as it is now, and tells everyone. */
    public void announceDeadline(DelegateExecution execution) {
        Procedure procedure = procedure(execution);
        CommentPeriod period = periods.get(Variable.round(execution));
        Variable.CLOSES_AT.set(execution, Variable.date(period.closesAt()));
        procedures.moveTo(procedure.id(), Stage.COMMENT_PERIOD, clock.now(), period.closesAt());
        tell(
                procedure,
                asked(procedure),
                "deadline-moved",
                period,
                period.closesAt().toString(),
                moves.of(period.id()).get(0).reason());
    }

    private List<UUID> asked(Procedure procedure) {
        CallRules rules = procedure.rules();
        return organisations.approved(rules.statusesAsked(), rules.invited()).stream()
                .map(Organisation::id)
                .toList();
    }

    private void tell(
            Procedure procedure,
            List<UUID> asked,
            String event,
            CommentPeriod period,
            String happening,
            String remark) {
        announcements.toOrganisations(
                procedure,
                asked,
                event,
                period.id() + happening,
                "/calls/" + procedure.id(),
                period.closesAt(),
                remark);
    }

    private Procedure procedure(DelegateExecution execution) {
        return procedures.get(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
