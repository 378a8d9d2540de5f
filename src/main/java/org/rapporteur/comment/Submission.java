package org.rapporteur.comment;

import java.util.UUID;

/** A submission as its organisation and the secretariat see it in a list. */
public record Submission(
        UUID id,
        UUID procedureId,
        UUID periodId,
        UUID organisationId,
        boolean nameWithheldRequested,
        String withholdReason,
        Receipt receipt) {}
