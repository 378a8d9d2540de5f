package org.rapporteur.comment;

import java.util.UUID;

/**
 * A comment received. It names no author: who wrote it is known to the organisation alone.
 *
 * @param number its place in its submission, 1 for the first
 * @param revisionId the revision commented on
 * @param publishable whether an officer marked it so
 * @param nameWithheld whether the organisation asked, with any of its submissions in the procedure, that its name not be
 *     shown publicly
 * @param inForce whether the submission is, rather than replaced or withdrawn
 */
public record Comment(
        UUID id,
        UUID submissionId,
        UUID procedureId,
        UUID revisionId,
        UUID organisationId,
        int number,
        CommentText text,
        Timing timing,
        boolean publishable,
        boolean nameWithheld,
        boolean inForce) {

    /** The same with other texts, as it is shown where words are withheld. */
    Comment saying(CommentText other) {
        return new Comment(
                id,
                submissionId,
                procedureId,
                revisionId,
                organisationId,
                number,
                other,
                timing,
                publishable,
                nameWithheld,
                inForce);
    }
}
