package org.rapporteur.comment;

import java.util.UUID;

/**
 * A submission as its organisation and the secretariat see it in a list.
 *
 * @param version which of the organisation's it is, and whether it is in force
 */
public record Submission(
        UUID id,
        UUID procedureId,
        UUID periodId,
        UUID organisationId,
        boolean nameWithheldRequested,
        String withholdReason,
        Receipt receipt,
        SubmissionVersion version) {}
