package org.rapporteur.review;

import java.time.Instant;
import java.util.UUID;

/** A delegation's confirmation that it has the text of a round before it. It says nothing about agreement. */
public record RoundReceipt(UUID roundId, UUID delegationId, Instant at) {}
