package org.rapporteur.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one clock: the database's time. Several servers with clocks of their own agree on every deadline, since none of
 * them is asked.
 *
 * <p>Production code can't move it; tests and rehearsals register a {@link MovableClock} instead.
 */
@Component
public class DatabaseClock {

    /** How long a reading serves to tell the day. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    @Nullable
    private volatile Reading last;

    DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The present instant, to the microsecond. Each call asks the database, so take it once for one act and pass it on.
     */
    public Instant now() {
        return read().at();
    }

    /**
     * The instant of an act from the {@code clock_timestamp()} that a statement of its own has just read along with
     * something else, so that it need not be asked for apart.
     */
    public Instant read(Instant databaseTime) {
        return databaseTime;
    }

    /**
     * The present day in UTC. Told by the database's time of at most a minute ago and the time that has passed since on
     * this machine, so that whether an office is held today costs no question of its own.
     */
    public LocalDate today() {
        return about().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * The present instant by the last reading, or by a new one where that is older than a minute. To show how long is
     * left; no act is dated by it.
     */
    public Instant about() {
        Reading reading = last;
        if (reading == null || reading.age().compareTo(FRESH) > 0) {
            reading = read();
        }
        return reading.at().plus(reading.age());
    }

    private Reading read() {
        Reading reading = new Reading(
                jdbc.sql("select clock_timestamp()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant(),
                System.nanoTime());
        last = reading;
        return reading;
    }

    /** @param taken on this machine's monotonic clock, which knows no time of day */
    private record Reading(Instant at, long taken) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - taken);
        }
    }
}
