package org.rapporteur.lifecycle;

import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the working draft on: each act freezes it into a revision and moves the process, together or not at all. An act
 * that does not suit the procedure's stage is refused ({@code stage.not-now}).
 *
 * <p>The freezing is done by the listener of the task that is completed, so that the engine's own API can't pass by it.
 */
@Service
@Transactional
public class SubmitToChair {

    private final Procedures procedures;
    private final Revisions revisions;
    private final PanelSummaryProcess process;

    SubmitToChair(Procedures procedures, Revisions revisions, PanelSummaryProcess process) {
        this.procedures = procedures;
        this.revisions = revisions;
        this.process = process;
    }

    /** Stage DRAFTING: the draft goes to the Chair. */
    public Revision draft(Actor actor, UUID procedureId) {
        require(actor, Act.SUBMIT_DRAFT, procedureId);
        process.draftSubmitted(actor, procedureId);
        return latest(procedureId);
    }

    /**
     * Stage ANSWERING: the revision made from the comments goes to the Chair.
     *
     * @throws Refusal {@code stage.unanswered}, {@code stage.change-not-made}
     */
    public Revision answers(Actor actor, UUID procedureId) {
        require(actor, Act.REVISE, procedureId);
        process.answersSubmitted(actor, procedureId);
        return latest(procedureId);
    }

    /**
     * Stage REVISING_AFTER_REVIEW: the text changed as the Chair ruled goes on, under silence again where that applies.
     *
     * @throws Refusal {@code review.change-not-made}
     */
    public Revision afterReview(Actor actor, UUID procedureId) {
        require(actor, Act.REVISE, procedureId);
        process.revisedAfterReview(actor, procedureId);
        return latest(procedureId);
    }

    /** Stage EDITING: the edited text, with its symbol, goes to the Chair for final approval. */
    public Revision finalText(Actor actor, UUID procedureId) {
        require(actor, Act.EDIT_FINAL, procedureId);
        process.finalTextSubmitted(actor, procedureId);
        return latest(procedureId);
    }

    private void require(Actor actor, Act act, UUID procedureId) {
        Authority.require(actor, act, procedures.get(procedureId).places());
    }

    private Revision latest(UUID procedureId) {
        return revisions.latest(procedureId).orElseThrow();
    }
}
