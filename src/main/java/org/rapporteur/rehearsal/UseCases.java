package org.rapporteur.rehearsal;

import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.Comments;
import org.rapporteur.comment.Coordination;
import org.rapporteur.comment.Submissions;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.kernel.MovableClock;
import org.rapporteur.lifecycle.ChairTasks;
import org.rapporteur.lifecycle.Deadlines;
import org.rapporteur.lifecycle.DueSteps;
import org.rapporteur.lifecycle.ProcedureStart;
import org.rapporteur.lifecycle.RenditionRepair;
import org.rapporteur.lifecycle.SubmitToChair;
import org.rapporteur.lifecycle.Withdrawal;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.publication.Publications;
import org.rapporteur.review.Contributions;
import org.rapporteur.review.ReviewRounds;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Revisions;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people reach through the portal, and the clock with the steps that come due when it is moved. */
@Component
@Profile("movable-clock")
public record UseCases(
        MovableClock clock,
        DueSteps dueSteps,
        ProcedureStart start,
        Procedures procedures,
        Drafts drafts,
        Revisions revisions,
        SubmitToChair submit,
        ChairTasks chair,
        CommentPeriods periods,
        CommentDrafts commentDrafts,
        Coordination coordination,
        Submissions submissions,
        Comments comments,
        Dispositions dispositions,
        ReviewRounds rounds,
        Contributions contributions,
        Publications publications,
        RenditionRepair repair,
        Deadlines deadlines,
        Withdrawal withdrawal) {}
