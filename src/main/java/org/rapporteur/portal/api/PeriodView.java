package org.rapporteur.portal.api;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.Timing;
import org.springframework.lang.Nullable;

/**
 * A period in which comments on one text are taken.
 *
 * @param firstClosesAt the deadline before any extension
 * @param closesAt the deadline in force: what is received at this instant or later is late
 * @param zone the zone in which the deadline is set
 * @param timing how something received now would count
 * @param text the number of the text that it is about, where that is told
 */
record PeriodView(
        UUID id,
        Instant opensAt,
        Instant firstClosesAt,
        Instant closesAt,
        String zone,
        Timing timing,
        @Nullable Integer text)
        implements ApiBody {

    static PeriodView of(CommentPeriod period, String zone, Instant now, @Nullable Integer text) {
        return new PeriodView(
                period.id(),
                period.opensAt(),
                period.firstClosesAt(),
                period.closesAt(),
                zone,
                period.timingOf(now),
                text);
    }
}
