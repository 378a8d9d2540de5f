package org.rapporteur.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.rapporteur.kernel.DatabaseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets, every hour, what people typed for links that can no longer be used. */
@Component
class LapsedLinks {
    /** How long after a link's last day an invitation keeps the address it was sent to. */
    static final Duration ADDRESS_KEPT = Duration.ofDays(90);

    /** How long it is known from which network a registration came. */
    static final Duration NETWORK_KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    LapsedLinks(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    @Transactional
    public void forget() {
        Instant now = clock.now();
        forgetRegistrations(now);
        jdbc.sql("update registration set network = null where network is not null and created_at <= ?")
                .param(now.minus(NETWORK_KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from link_request where asked_at <= ?")
                .param(now.minus(NETWORK_KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update invitation set email = null where email is not null and expires_at <= ?")
                .param(now.minus(ADDRESS_KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What nobody confirmed is of no use to anyone. */
    void forgetRegistrations(Instant now) {
        jdbc.sql("delete from registration where organisation_id is null and expires_at <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
