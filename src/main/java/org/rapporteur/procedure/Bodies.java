package org.rapporteur.procedure;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Office;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Faults;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bodies, their members and their sessions. */
@Service
public class Bodies {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]{1,20}");
    private static final Pattern SYMBOL_PREFIX = Pattern.compile("[A-Z]+(/[A-Z0-9.]+)*");
    private static final UUID NO_PLACE = new UUID(0, 0);

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Offices offices;
    private final DatabaseClock clock;
    private final Journal journal;

    Bodies(EntityManager entities, JdbcClient jdbc, Offices offices, DatabaseClock clock, Journal journal) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.offices = offices;
        this.clock = clock;
        this.journal = journal;
    }

    /** How a delegation belongs to a body. */
    public enum Membership {
        MEMBER,
        /** Observers may only propose. */
        OBSERVER
    }

    /** A session with the body it belongs to. */
    public record SessionWithBody(Session session, Body body) {}

    /**
     * Creates a body; an act of an officer of the platform.
     *
     * @throws Refusal {@code body.key}, {@code body.key-taken}, {@code body.symbol-prefix},
     *     {@code body.symbol-prefix-taken}, {@code field.missing}, {@code field.too-long}
     */
    @Transactional
    public Body create(Actor actor, String key, String name, String symbolPrefix, ZoneId zone) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        Faults faults = new Faults();
        String itsName = faults.of(() -> Field.text("field.body", name, 300));
        String itsKey = faults.of("body-key", () -> unusedKey(key));
        String itsPrefix = faults.of("symbol-prefix", () -> unusedPrefix(symbolPrefix));
        ZoneId itsZone = faults.of(() -> Field.given("field.zone", zone));
        faults.refuse();
        Body body = new Body(Ids.next(), itsKey, itsName, itsPrefix, itsZone);
        try {
            insert(new BodyRow(body));
        } catch (ConstraintViolationException e) {
            // the same was made between the look and the insert
            throw "body_symbol_prefix_key".equals(e.getConstraintName())
                    ? new Refusal("body.symbol-prefix-taken", body.symbolPrefix())
                    : new Refusal("body.key-taken", body.key());
        }
        record("body.created", actor, Map.of("body", body.key(), "name", body.name()));
        return body;
    }

    /** @throws Refusal {@code session.number}, {@code session.number-taken}, {@code session.dates}, {@code field.missing} */
    @Transactional
    public Session openSession(Actor actor, UUID bodyId, int number, String title, LocalDate opens, LocalDate closes) {
        Body body = body(bodyId);
        Authority.require(actor, Act.ADMINISTER, body.places());
        Faults faults = new Faults();
        faults.of("number", () -> requireUnused(bodyId, number));
        String itsTitle = faults.of("session-title", () -> Field.text("field.session", title, 200));
        LocalDate first = faults.of(() -> Field.given("field.opens", opens));
        LocalDate last = faults.of(() -> Field.given("field.closes", closes));
        faults.when(first != null && last != null && last.isBefore(first), "closes", "session.dates");
        faults.refuse();
        Session session = new Session(Ids.next(), bodyId, number, itsTitle, first, last);
        try {
            insert(new SessionRow(session));
        } catch (ConstraintViolationException e) {
            // the same was made between the look and the insert
            throw new Refusal("session.number-taken", number);
        }
        record("session.opened", actor, Map.of("session", session.key(body), "title", session.title()));
        return session;
    }

    /** Admits a delegation to a body, or changes how it belongs to it. */
    @Transactional
    public void admit(Actor actor, UUID bodyId, UUID delegationId, Membership membership) {
        Body body = body(bodyId);
        Authority.require(actor, Act.ADMINISTER, body.places());
        int changed = jdbc.sql("insert into body_member (body_id, delegation_id, membership)"
                        + " select :body, d.id, :membership from delegation d where d.id = :delegation"
                        + " on conflict (body_id, delegation_id) do update set membership = excluded.membership")
                .param("body", bodyId)
                .param("membership", Field.given("field.membership", membership).name())
                .param("delegation", delegationId)
                .update();
        if (changed == 0) {
            throw new NotKnown("delegation", delegationId);
        }
        record(
                "member.admitted",
                actor,
                Map.of("body", body.key(), "delegation", delegationId.toString(), "as", membership.name()));
    }

    /**
     * Appoints a person to an office of the body or of one of its sessions.
     *
     * @param sessionId the session, {@code null} for an office of the body
     * @throws Refusal {@code office.place}, {@code office.days}
     */
    @Transactional
    public Office appoint(
            Actor actor,
            UUID bodyId,
            @Nullable UUID sessionId,
            UUID accountId,
            Function function,
            LocalDate from,
            @Nullable LocalDate to) {
        Body body = body(bodyId);
        if (sessionId == null) {
            return offices.appoint(actor, body.places(), accountId, function, Place.body(bodyId), body.key(), from, to);
        }
        Session session = session(sessionId);
        if (!session.bodyId().equals(bodyId)) {
            throw new NotKnown("session", sessionId);
        }
        Place place = Place.session(sessionId);
        return offices.appoint(
                actor, Set.of(Place.body(bodyId), place), accountId, function, place, session.key(body), from, to);
    }

    /** Ends an office of the body or of one of its sessions with the day before the given one. */
    @Transactional
    public void endOffice(Actor actor, UUID bodyId, UUID officeId, LocalDate day) {
        Body body = body(bodyId);
        Authority.require(actor, Act.ADMINISTER, body.places());
        Set<Place> places = new HashSet<>(body.places());
        sessionsOf(bodyId).forEach(session -> places.add(Place.session(session.id())));
        offices.end(actor, places, officeId, day);
    }

    /** The delegations of a body, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, Membership> members(UUID bodyId) {
        return memberships("select delegation_id, membership from body_member where body_id = ? order by 1", bodyId);
    }

    /** The bodies to which a delegation belongs, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, Membership> membershipsOf(UUID delegationId) {
        return memberships(
                "select body_id, membership from body_member where delegation_id = ? order by 1", delegationId);
    }

    /** @throws NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public Body body(UUID bodyId) {
        return jdbc.sql("select " + Rows.BODY + " from body b where b.id = ?")
                .param(bodyId)
                .query(Rows::body)
                .optional()
                .orElseThrow(() -> new NotKnown("body", bodyId));
    }

    /** @throws NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public Session session(UUID sessionId) {
        return jdbc.sql("select " + Rows.SESSION + " from session_of_body s where s.id = ?")
                .param(sessionId)
                .query(Rows::session)
                .optional()
                .orElseThrow(() -> new NotKnown("session", sessionId));
    }

    /** @throws NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public SessionWithBody sessionWithBody(UUID sessionId) {
        return jdbc.sql("select " + Rows.BODY + ", " + Rows.SESSION
                        + " from session_of_body s join body b on b.id = s.body_id where s.id = ?")
                .param(sessionId)
                .query((row, index) -> new SessionWithBody(Rows.session(row, index), Rows.body(row, index)))
                .optional()
                .orElseThrow(() -> new NotKnown("session", sessionId));
    }

    /** The sessions of a body, the newest first. */
    @Transactional(readOnly = true)
    public List<Session> sessionsOf(UUID bodyId) {
        return jdbc.sql("select " + Rows.SESSION
                        + " from session_of_body s where s.body_id = ? order by s.opens desc, s.number desc")
                .param(bodyId)
                .query(Rows::session)
                .list();
    }

    /** All bodies with their sessions, those of the actor's offices only; the newest session first. */
    @Transactional(readOnly = true)
    public Map<Body, List<Session>> visibleTo(Actor actor) {
        Map<Body, List<Session>> visible = new LinkedHashMap<>();
        jdbc.sql("select " + Rows.BODY + ", " + Rows.SESSION
                        + " from body b left join session_of_body s on s.body_id = b.id"
                        + " where :everywhere or b.id in (:bodies) or s.id in (:sessions)"
                        + " order by b.name, b.id, s.opens desc, s.number desc")
                .param("everywhere", Authority.may(actor, Act.SEE_OVERVIEW, Set.of(Place.PLATFORM)))
                .param("bodies", orNone(actor.placesOf(Place.Kind.BODY)))
                .param("sessions", orNone(actor.placesOf(Place.Kind.SESSION)))
                .query((ResultSet row) -> {
                    List<Session> sessions = visible.computeIfAbsent(Rows.body(row, 0), body -> new ArrayList<>());
                    if (row.getObject("session_id") != null) {
                        sessions.add(Rows.session(row, 0));
                    }
                });
        return visible;
    }

    private Map<UUID, Membership> memberships(String sql, UUID id) {
        Map<UUID, Membership> memberships = new LinkedHashMap<>();
        jdbc.sql(sql).param(id).query((ResultSet row) -> {
            memberships.put(row.getObject(1, UUID.class), Membership.valueOf(row.getString(2)));
        });
        return memberships;
    }

    private String unusedKey(String key) {
        String fit = Field.text("field.body-key", key, 60);
        if (!KEY.matcher(fit).matches()) {
            throw new Refusal("body.key", fit);
        }
        if (isThere("select exists (select 1 from body where key = ?)", fit)) {
            throw new Refusal("body.key-taken", fit);
        }
        return fit;
    }

    private String unusedPrefix(String symbolPrefix) {
        String fit = Field.text("field.symbol-prefix", symbolPrefix, 40);
        if (!SYMBOL_PREFIX.matcher(fit).matches()) {
            throw new Refusal("body.symbol-prefix", fit);
        }
        if (isThere("select exists (select 1 from body where symbol_prefix = ?)", fit)) {
            throw new Refusal("body.symbol-prefix-taken", fit);
        }
        return fit;
    }

    private Integer requireUnused(UUID bodyId, int number) {
        if (number < 1 || number > 999) {
            throw new Refusal("session.number");
        }
        if (isThere("select exists (select 1 from session_of_body where body_id = ? and number = ?)", bodyId, number)) {
            throw new Refusal("session.number-taken", number);
        }
        return number;
    }

    private boolean isThere(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Boolean.class).single();
    }

    private void insert(Object row) {
        entities.persist(row);
        entities.flush();
    }

    private void record(String act, Actor actor, Map<String, Object> content) {
        journal.append(new Entry(act, null, actor.username(), null, clock.now(), content));
    }

    private static Collection<UUID> orNone(List<UUID> ids) {
        return ids.isEmpty() ? List.of(NO_PLACE) : ids;
    }
}
