package org.rapporteur.portal.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The forms that are kept: for a day, at most 20 for an account, each at most 1 MiB. Only its account sees a form. */
@Component
class KeptForms {

    static final int MOST_CHARACTERS = 1 << 20;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_FOR_AN_ACCOUNT = 20;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final DatabaseClock clock;

    KeptForms(JdbcClient jdbc, ObjectMapper json, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a form; empty when it is too large to be kept. */
    @Transactional
    public Optional<UUID> keep(UUID accountId, String path, List<Typed> fields, List<String> files) {
        long characters = path.length()
                + fields.stream()
                        .mapToLong(field ->
                                field.name().length() + (long) field.value().length())
                        .sum();
        if (characters > MOST_CHARACTERS) {
            return Optional.empty();
        }
        UUID id = Ids.next();
        Instant now = clock.now();
        jdbc.sql("insert into parked_form (id, account_id, path, fields, files, parked_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        accountId,
                        path,
                        write(fields),
                        write(files),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(KEPT)))
                .update();
        jdbc.sql("delete from parked_form where expires_at < :now or (account_id = :account and id not in"
                        + " (select id from parked_form where account_id = :account order by id desc limit :most))")
                .param("now", Timestamp.from(now))
                .param("account", accountId)
                .param("most", MOST_FOR_AN_ACCOUNT)
                .update();
        return Optional.of(id);
    }

    @Transactional(readOnly = true)
    public Optional<KeptForm> find(UUID accountId, UUID id) {
        return jdbc.sql("select * from parked_form where id = ? and account_id = ? and expires_at > ?")
                .params(id, accountId, Timestamp.from(clock.now()))
                .query(this::form)
                .optional();
    }

    /** An account's kept forms, the newest first. */
    @Transactional(readOnly = true)
    public List<KeptForm> of(UUID accountId) {
        return jdbc.sql("select id, account_id, path, '[]' as fields, '[]' as files, parked_at, expires_at"
                        + " from parked_form where account_id = ? and expires_at > ? order by id desc")
                .params(accountId, Timestamp.from(clock.now()))
                .query(this::form)
                .list();
    }

    /** @throws NotKnown when the account has no such form */
    @Transactional
    public void drop(UUID accountId, UUID id) {
        int dropped = jdbc.sql("delete from parked_form where id = ? and account_id = ?")
                .params(id, accountId)
                .update();
        if (dropped == 0) {
            throw new NotKnown("form", id);
        }
    }

    private KeptForm form(ResultSet row, int number) throws SQLException {
        return new KeptForm(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("path"),
                read(row.getString("fields"), new TypeReference<List<Typed>>() {}),
                read(row.getString("files"), new TypeReference<List<String>>() {}),
                row.getTimestamp("parked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of texts are always written", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept form is not readable", e);
        }
    }
}
