package org.rapporteur.procedure;

import java.time.Instant;
import java.util.UUID;

/**
 * A deadline that was extended or shortened.
 *
 * @param roundId the comment period or review round concerned
 * @param reason as it was announced, 1 to 2,000 characters
 * @param by the account's user name
 */
public record DeadlineMove(
        UUID procedureId, UUID roundId, Instant before, Instant after, String reason, String by, Instant at) {}
