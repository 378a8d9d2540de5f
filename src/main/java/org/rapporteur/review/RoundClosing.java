package org.rapporteur.review;

import java.time.Instant;

/**
 * The result of an attempt to close a round.
 *
 * @param closed false when the deadline lies ahead, because it was moved meanwhile
 * @param standing how many breaks or corrections stand, withdrawn ones not counted
 */
public record RoundClosing(boolean closed, Instant closesAt, int standing) {}
