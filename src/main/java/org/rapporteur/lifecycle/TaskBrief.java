package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.comment.Comments;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.RoundFigures;
import org.rapporteur.summary.Redline;
import org.rapporteur.summary.Revision;
import org.springframework.lang.Nullable;

/**
 * What the Chair needs to decide.
 *
 * @param redline against the last revision the Chair decided on, {@code null} for the first
 * @param contributions the standing breaks or corrections to rule on; empty for other tasks
 * @param delegations the names of the delegations in {@code contributions}, by id
 * @param notes the notes saved so far for this task, by paragraph; the note on the whole has the key {@code null}
 * @param earlier the decisions taken before on this procedure, newest first
 * @param releaseAt the moment of release as set so far, also one that has passed; {@code null} where none is
 * @param round what came of the review round that is ruled on; {@code null} for other tasks
 */
public record TaskBrief(
        ChairTask task,
        Procedure procedure,
        Revision revision,
        @Nullable Redline redline,
        Comments.Figures figures,
        List<Contribution> contributions,
        Map<UUID, String> delegations,
        Map<UUID, String> notes,
        List<TakenDecision> earlier,
        @Nullable Instant releaseAt,
        @Nullable RoundFigures round) {

    /** What must be sent with the decision, so that nobody decides on a text that was not shown. */
    public String fingerprint() {
        return revision.fingerprint();
    }
}
