package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.springframework.lang.Nullable;

/**
 * A round as one delegation may see it.
 *
 * @param former the round before, {@code null} for the first
 * @param isNewest whether no round followed so far
 * @param standing where each paragraph of this round's text stood with this round; in an open round only the delegation's
 *     own breaks show. Empty in a review for corrections
 * @param own what the delegation put forward, over all rounds, newest first
 * @param heard what others put forward in closed rounds, without withheld identities
 * @param receiptConfirmedAt when the delegation confirmed that it has the text, {@code null} before
 * @param outcome {@code null} until the review has concluded
 */
public record RoundBrief(
        ReviewRound round,
        Procedure procedure,
        Membership membership,
        Revision revision,
        @Nullable ReviewRound former,
        boolean isNewest,
        Map<UUID, ParagraphStanding.State> standing,
        List<Contribution> own,
        List<Heard> heard,
        @Nullable Instant receiptConfirmedAt,
        @Nullable ReviewOutcome outcome) {

    public RoundBrief {
        standing = Map.copyOf(standing);
        own = List.copyOf(own);
        heard = List.copyOf(heard);
    }

    /** What the delegation put forward in this round. */
    public List<Contribution> ownInThisRound() {
        return own.stream()
                .filter(contribution -> contribution.roundId().equals(round.id()))
                .toList();
    }

    /** The paragraphs on which silence stays broken from an earlier round, in the order of the text: not under review here. */
    public List<UUID> staysBroken() {
        return revision.paragraphs().stream()
                .map(Paragraph::id)
                .filter(id -> standing.get(id) == ParagraphStanding.State.BROKEN
                        && !round.paragraphs().contains(id))
                .toList();
    }

    public boolean isObserver() {
        return membership == Membership.OBSERVER;
    }
}
