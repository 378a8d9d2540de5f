package org.rapporteur.identity;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests with a key chosen by their sender, which make what they make once, however often they are sent, also when two
 * come at the same moment. A key is an organisation's own and is remembered for two days.
 */
@Service
public class RepeatableRequests {

    private static final Duration REMEMBERED = Duration.ofDays(2);
    private static final int SHORTEST_KEY = 8;
    private static final int LONGEST_KEY = 100;

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    RepeatableRequests(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param fingerprint SHA-256 of what is asked, so that a key used again for something else is noticed
     * @param make makes the thing, in the transaction in which the key is taken, and gives its id
     * @return the id of what this, or the request before it, made
     * @throws Refusal {@code request.key} for a key of another length, {@code request.key-reused}
     */
    @Transactional
    public UUID once(UUID organisationId, String key, String fingerprint, Supplier<UUID> make) {
        if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
            throw new Refusal("request.key", SHORTEST_KEY, LONGEST_KEY);
        }
        // waits for another one with this key that is under way; it either comes through, or this one is the first
        int taken = jdbc.sql("""
                        insert into repeatable_request (organisation_id, key, fingerprint, at)
                        values (:organisation, :key, :fingerprint, :at) on conflict do nothing
                        """)
                .param("organisation", organisationId)
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        if (taken == 0) {
            return earlier(organisationId, key, fingerprint);
        }
        UUID made = make.get();
        jdbc.sql("update repeatable_request set made = :made where organisation_id = :organisation and key = :key")
                .param("made", made)
                .param("organisation", organisationId)
                .param("key", key)
                .update();
        return made;
    }

    private UUID earlier(UUID organisationId, String key, String fingerprint) {
        return jdbc.sql("select made from repeatable_request where organisation_id = :organisation and key = :key"
                        + " and fingerprint = :fingerprint")
                .param("organisation", organisationId)
                .param("key", key)
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("request.key-reused"));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT20M")
    @Transactional
    public void forget() {
        jdbc.sql("delete from repeatable_request where at < ?")
                .param(clock.now().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
    }
}
