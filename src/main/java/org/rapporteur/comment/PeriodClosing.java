package org.rapporteur.comment;

import java.time.Instant;

/**
 * The result of an attempt to close a period.
 *
 * @param closed false when the deadline lies ahead, because it was moved meanwhile
 * @param closesAt the deadline in force
 * @param comments how many comments were received before the deadline
 */
public record PeriodClosing(boolean closed, Instant closesAt, int submissions, int comments) {}
