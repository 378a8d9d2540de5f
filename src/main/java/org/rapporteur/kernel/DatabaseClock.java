package org.rapporteur.kernel;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one clock: the database's time. Several servers with clocks of their own agree on every deadline, since none of
 * them is asked.
 *
 * <p>Production code can't move it; tests and rehearsals register a {@link MovableClock} instead.
 */
@Component
public class DatabaseClock {

    private final JdbcClient jdbc;

    DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The present instant, to the microsecond. Each call asks the database, so take it once for one act and pass it on.
     */
    public Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
