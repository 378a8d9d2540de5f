package org.rapporteur.portal.api;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.Standing;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.Timing;
import org.springframework.lang.Nullable;

/**
 * Something that was received, with its receipt.
 *
 * @param number of the receipt, which anyone may verify
 * @param fingerprint SHA-256 of the canonical form
 * @param comments how many there are
 * @param version 1 for the organisation's first in the period
 * @param replaces the number of the receipt that it replaced
 * @param reopened whether a version that shall replace it is in preparation
 */
record SubmissionView(
        UUID id,
        UUID call,
        UUID period,
        String number,
        Instant receivedAt,
        Timing timing,
        String fingerprint,
        int comments,
        int version,
        @Nullable String replaces,
        Standing standing,
        @Nullable Instant endedAt,
        boolean reopened,
        boolean nameWithheld)
        implements ApiBody {

    static SubmissionView of(Submission submission) {
        Receipt receipt = submission.receipt();
        return new SubmissionView(
                submission.id(),
                submission.procedureId(),
                submission.periodId(),
                receipt.number(),
                receipt.receivedAt(),
                receipt.timing(),
                receipt.fingerprint(),
                receipt.comments(),
                submission.version().number(),
                submission.version().replaces(),
                submission.version().standing(),
                submission.version().endedAt(),
                submission.version().isReopened(),
                submission.nameWithheldRequested());
    }
}
