package org.rapporteur.lifecycle;

import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.review.ReviewOutcome;

/**
 * How the end of a review is told.
 *
 * @param event the mail's
 * @param remark the number that the mail says, empty where it says none
 */
record ReviewEnd(String event, String remark) {

    static ReviewEnd of(ReviewOutcome outcome) {
        if (outcome.mode() == ReviewMode.SILENCE) {
            return outcome.agreed()
                    ? new ReviewEnd("review-agreed", "")
                    : new ReviewEnd(
                            "review-not-agreed",
                            Integer.toString(outcome.broken().size()));
        }
        return outcome.corrections() == 0
                ? new ReviewEnd("review-uncorrected", "")
                : new ReviewEnd("review-corrected", outcome.correctionsAccepted() + " / " + outcome.corrections());
    }
}
