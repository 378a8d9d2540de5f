package org.rapporteur.comment;

import java.time.Instant;
import java.util.UUID;

/**
 * A submission is no longer in force, because it was replaced or withdrawn. Published inside the transaction of the act,
 * so that what rests on its comments can be put right in it.
 */
public record SubmissionEnded(UUID procedureId, UUID submissionId, Instant at) {}
