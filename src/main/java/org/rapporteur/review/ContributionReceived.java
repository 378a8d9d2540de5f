package org.rapporteur.review;

import java.time.Instant;
import java.util.UUID;

/**
 * Published within the transaction in which a contribution is received, so that a receipt can be written with it.
 *
 * @param username the account that put it forward
 * @param number the receipt's number
 */
public record ContributionReceived(
        UUID procedureId,
        UUID roundId,
        UUID contributionId,
        UUID delegationId,
        Contribution.Kind kind,
        String username,
        String number,
        Instant at) {}
