package org.rapporteur.lifecycle.engine;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.MovableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sets the engine's clock by the database's, so that a timer fires when the domain's deadline has come and not when
 * this server's own clock says so. Where the clock can be moved, the engine follows.
 */
@Component
class EngineClock {

    private final DatabaseClock clock;
    private final boolean movable;

    EngineClock(DatabaseClock clock, ObjectProvider<MovableClock> movable) {
        this.clock = clock;
        MovableClock moved = movable.getIfAvailable();
        this.movable = moved != null;
        if (moved != null) {
            moved.follow(offset -> ClockUtil.offset(offset.toMillis()));
        }
    }

    @Scheduled(fixedRateString = "PT1M")
    void synchronise() {
        if (!movable) {
            ClockUtil.offset(Duration.between(Instant.now(), clock.now()).toMillis());
        }
    }
}
