package org.rapporteur.lifecycle;

import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.summary.Revision;
import org.springframework.stereotype.Service;

/**
 * Hands the working draft on: each act freezes it into a revision and moves the process, together or not at all. An act
 * that does not suit the procedure's stage is refused ({@code stage.not-now}).
 */
@Service
public class SubmitToChair {

    /** Stage DRAFTING: the draft goes to the Chair. */
    public Revision draft(Actor actor, UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stage ANSWERING: the revision made from the comments goes to the Chair.
     *
     * @throws Refusal {@code stage.unanswered}, {@code stage.change-not-made}
     */
    public Revision answers(Actor actor, UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** Stage REVISING_AFTER_REVIEW: the text changed as the Chair ruled goes on, under silence again where that applies. */
    public Revision afterReview(Actor actor, UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** Stage EDITING: the edited text, with its symbol, goes to the Chair for final approval. */
    public Revision finalText(Actor actor, UUID procedureId) {
        throw new UnsupportedOperationException();
    }
}
