package org.rapporteur.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A clock that runs ahead of the database's by an offset, for tests and rehearsals. It exists only under the profile
 * {@code movable-clock}, which a production configuration never names.
 */
@Component
@Primary
@Profile("movable-clock")
public class MovableClock extends DatabaseClock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final List<Consumer<Duration>> followers = new ArrayList<>();

    MovableClock(JdbcClient jdbc) {
        super(jdbc);
    }

    @Override
    public Instant now() {
        return super.now().plus(offset.get());
    }

    @Override
    public Instant read(Instant databaseTime) {
        return super.read(databaseTime).plus(offset.get());
    }

    @Override
    public Instant about() {
        return super.about().plus(offset.get());
    }

    /** Moves time forward (or back, with a negative step) and tells every follower the whole offset. */
    public void advance(Duration step) {
        Duration total = offset.updateAndGet(was -> was.plus(step));
        followers.forEach(follower -> follower.accept(total));
    }

    /** Moves time to an instant, earlier or later. */
    public void moveTo(Instant instant) {
        advance(Duration.between(now(), instant));
    }

    /** Shows the database's time again. */
    public void reset() {
        advance(offset.get().negated());
    }

    /** Registers another clock (the engine's) that shall show the same time. */
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
    }
}
