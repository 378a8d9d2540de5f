package org.rapporteur.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * All that a receipt vouches for.
 *
 * @param number the receipt's
 * @param revisionId the revision commented on
 * @param organisation for whom it was submitted
 * @param cosigners the organisations that joined, in the order of their names
 * @param version 1 for an organisation's first submission in a period, 2 for the one that replaced it
 * @param replaces the number of the receipt of the version before, {@code null} for the first
 * @param comments in the order of their numbers, the first of which is 1
 */
record SubmissionContent(
        String number,
        UUID procedureId,
        UUID periodId,
        UUID revisionId,
        Signatory organisation,
        List<Signatory> cosigners,
        Channel channel,
        int version,
        @Nullable String replaces,
        Instant receivedAt,
        Timing timing,
        boolean withholdName,
        String withholdReason,
        List<Sent> comments) {

    /** @param name as it was when the submission was received */
    record Signatory(UUID id, String name) {}

    /** A comment with the files that belong to it, in the order in which they were added. */
    record Sent(CommentText text, List<Attachment> attachments) {}
}
