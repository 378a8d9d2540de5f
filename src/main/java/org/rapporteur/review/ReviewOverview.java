package org.rapporteur.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.summary.Revision;
import org.springframework.lang.Nullable;

/**
 * The review of a procedure as those see it who follow it.
 *
 * @param rounds the first first; empty before the review
 * @param text the text the standing is about: the newest, or the one on which the review concluded; {@code null} before
 *     the first round
 * @param standing by paragraph; empty in a review for corrections
 * @param delegations all of the body
 * @param contributions of all rounds, in the order received, withdrawn ones included; without its delegation where that
 *     asked for it and the reader may not know
 */
public record ReviewOverview(
        Procedure procedure,
        List<ReviewRound> rounds,
        @Nullable Revision text,
        Map<UUID, ParagraphStanding.State> standing,
        Map<UUID, Membership> delegations,
        List<Contribution> contributions,
        List<RoundReceipt> receipts,
        @Nullable ReviewOutcome outcome) {

    public ReviewMatrix matrix() {
        return new ReviewMatrix(rounds, standing, delegations, contributions, receipts);
    }
}
