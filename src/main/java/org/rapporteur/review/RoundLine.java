package org.rapporteur.review;

import java.time.Instant;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.Procedure;
import org.springframework.lang.Nullable;

/**
 * A round in a delegation's list.
 *
 * @param putForward how many of the delegation's breaks, corrections or proposals stand in this round
 * @param receiptConfirmedAt when the delegation confirmed that it has the text, {@code null} before
 * @param outcome of the whole review, {@code null} until it has concluded
 */
public record RoundLine(
        ReviewRound round,
        Procedure procedure,
        Membership membership,
        int putForward,
        @Nullable Instant receiptConfirmedAt,
        @Nullable ReviewOutcome outcome) {

    public boolean isObserver() {
        return membership == Membership.OBSERVER;
    }
}
