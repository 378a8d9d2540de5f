package org.rapporteur.comment;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A period in which organisations comment on one revision.
 *
 * @param firstClosesAt the deadline before any extension
 * @param closesAt the deadline in force; what is received at this instant or later is late
 * @param closedAt when it was closed, {@code null} while it is open
 */
public record CommentPeriod(
        UUID id,
        UUID procedureId,
        UUID revisionId,
        Instant opensAt,
        Instant firstClosesAt,
        Instant closesAt,
        @Nullable Instant closedAt) {

    public boolean isOpen() {
        return closedAt == null;
    }

    /** How something received at an instant counts. */
    public Timing timingOf(Instant received) {
        if (closedAt != null || !received.isBefore(closesAt)) {
            return Timing.LATE;
        }
        return received.isBefore(firstClosesAt) ? Timing.ON_TIME : Timing.IN_EXTENSION;
    }
}
