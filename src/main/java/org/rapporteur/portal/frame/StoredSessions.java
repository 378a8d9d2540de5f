package org.rapporteur.portal.frame;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.SessionRepository;

/**
 * The sessions, each in one row, so that several servers share them. A request reads its session with one statement and
 * writes it with one where something in it changed; when it was last used is noted once a minute.
 *
 * <p>Nobody waits for a disk for such writes. Should the database's machine lose its power, the last second of them is
 * lost, and somebody signs in again; signing in and signing out themselves are durable. Of two requests in one session
 * that change it at the same time, the later one's state remains.
 *
 * <p>A request's end asks for the session it has just saved once more: what was saved is remembered until then, or until
 * the request is over ({@link PlainAddresses} sees to that).
 */
class StoredSessions implements SessionRepository<StoredSession> {

    /** How exact it is kept when a session was last used; it may end earlier by this much. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    /** True, and lets the statement return before it is on disk. */
    private static final String NOT_WAITING = " and set_config('synchronous_commit', 'off', true) = 'off'";

    private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);

    private static final ThreadLocal<StoredSession> SAVED = new ThreadLocal<>();

    private final SerializingConverter serializer = new SerializingConverter();
    private final DeserializingConverter deserializer =
            new DeserializingConverter(StoredSessions.class.getClassLoader());
    private final JdbcClient jdbc;
    private final Duration idle;

    /** @param idle after how long without use a session ends */
    StoredSessions(JdbcClient jdbc, Duration idle) {
        this.jdbc = jdbc;
        this.idle = idle;
    }

    /** The request is over: its thread remembers no session. */
    static void forget() {
        SAVED.remove();
    }

    @Override
    public StoredSession createSession() {
        return new StoredSession(idle);
    }

    @Override
    public void save(StoredSession session) {
        if (session.storedId() == null) {
            insert(session);
        } else if (session.changed()) {
            update(session);
        } else if (session.unnoted().compareTo(NOTED) >= 0) {
            note(session);
        }
        SAVED.set(session);
    }

    @Override
    @Nullable
    public StoredSession findById(String id) {
        StoredSession saved = SAVED.get();
        forget();
        if (saved != null && saved.getId().equals(id)) {
            return saved;
        }
        try {
            return jdbc.sql("select created_at, last_accessed_at, attributes from browser_session where id = ?")
                    .param(id)
                    .query((row, number) -> session(id, row))
                    .optional()
                    .filter(session -> !session.isExpired())
                    .orElse(null);
        } catch (SerializationFailedException e) {
            LOG.warn("a session of another version of the application is ended: {}", e.getMessage());
            deleteById(id);
            return null;
        }
    }

    /** Ends the sessions of an account, but for one. */
    void endOthers(String username, @Nullable String kept) {
        jdbc.sql("delete from browser_session where username = :username and id is distinct from :kept")
                .param("username", username)
                .param("kept", kept, Types.VARCHAR)
                .update();
    }

    @Override
    public void deleteById(String id) {
        forget();
        jdbc.sql("delete from browser_session where id = ?").param(id).update();
    }

    /** Sessions live by the machines' time, not by one that a rehearsal moves. */
    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT15M")
    void removeExpired() {
        jdbc.sql("delete from browser_session where expires_at < clock_timestamp()")
                .update();
    }

    private void insert(StoredSession session) {
        jdbc.sql("""
                        insert into browser_session (id, username, created_at, last_accessed_at, expires_at, attributes)
                        values (:id, :username, :created, :accessed, :expires, :attributes)
                        """)
                .param("id", session.getId())
                .param("username", username(session), Types.VARCHAR)
                .param("created", session.getCreationTime().atOffset(ZoneOffset.UTC))
                .param("accessed", session.getLastAccessedTime().atOffset(ZoneOffset.UTC))
                .param("expires", session.expiry().atOffset(ZoneOffset.UTC))
                .param("attributes", serializer.convert(session.attributes()))
                .update();
        session.stored();
    }

    /** A session gets a new id when somebody signs in. One that was ended meanwhile is not brought back. */
    private void update(StoredSession session) {
        boolean sameId = session.getId().equals(session.storedId());
        jdbc.sql("""
                        update browser_session set id = :id, username = :username, last_accessed_at = :accessed,
                            expires_at = :expires, attributes = :attributes
                        where id = :stored""" + (sameId ? NOT_WAITING : ""))
                .param("id", session.getId())
                .param("username", username(session), Types.VARCHAR)
                .param("accessed", session.getLastAccessedTime().atOffset(ZoneOffset.UTC))
                .param("expires", session.expiry().atOffset(ZoneOffset.UTC))
                .param("attributes", serializer.convert(session.attributes()))
                .param("stored", session.storedId())
                .update();
        session.stored();
    }

    private void note(StoredSession session) {
        jdbc.sql("update browser_session set last_accessed_at = :accessed, expires_at = :expires where id = :id"
                        + NOT_WAITING)
                .param("accessed", session.getLastAccessedTime().atOffset(ZoneOffset.UTC))
                .param("expires", session.expiry().atOffset(ZoneOffset.UTC))
                .param("id", session.getId())
                .update();
        session.stored();
    }

    @SuppressWarnings("unchecked")
    private StoredSession session(String id, ResultSet row) throws SQLException {
        return new StoredSession(
                id,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_accessed_at", OffsetDateTime.class).toInstant(),
                idle,
                (Map<String, Object>) deserializer.convert(row.getBytes("attributes")));
    }

    @Nullable
    private static String username(StoredSession session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext known && known.getAuthentication() != null
                ? known.getAuthentication().getName()
                : null;
    }
}
