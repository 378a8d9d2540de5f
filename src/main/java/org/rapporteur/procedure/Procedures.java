package org.rapporteur.procedure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Office;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The procedures and where they stand. */
@Service
public class Procedures {
    private static final int MOST_REASON = 2_000;
    private static final UUID NO_PLACE = new UUID(0, 0);

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final DatabaseClock clock;
    private final Journal journal;

    Procedures(EntityManager entities, JdbcClient jdbc, Bodies bodies, DatabaseClock clock, Journal journal) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Creates a procedure in stage {@link Stage#DRAFTING}. Its process is started by module lifecycle.
     *
     * @throws org.rapporteur.kernel.Refusal when a field is missing or too long, dates are out of order or past
     */
    @Transactional
    public Procedure create(Actor actor, UUID sessionId, Panel panel, CallRules asked) {
        Bodies.SessionWithBody session = bodies.sessionWithBody(sessionId);
        Body body = session.body();
        Authority.require(actor, Act.SET_UP_PROCEDURE, Set.of(Place.body(body.id()), Place.session(sessionId)));
        Instant at = clock.now();
        SetUpRules.requireFit(panel, session.session(), asked, LocalDate.ofInstant(at, body.zone()));
        Panel fit = SetUpRules.fit(panel, session.session());
        CallRules rules = SetUpRules.fit(asked);
        UUID id = Ids.next();
        entities.persist(new ProcedureRow(id, sessionId, fit, at, draftDueAt(rules, body)));
        entities.flush();
        entities.persist(new CallVersionRow(id, 1, rules));
        entities.flush();
        record(
                actor,
                "procedure.created",
                id,
                at,
                Map.of("title", fit.title(), "session", session.session().key(body)));
        return get(id);
    }

    /**
     * Refuses what a procedure cannot be created with, all of it at once, and creates nothing.
     *
     * @param sessionId {@code null} where it is not known: the panel's day is not checked against it then
     * @throws Refusal as on creation
     */
    @Transactional(readOnly = true)
    public void requireFit(Actor actor, @Nullable UUID sessionId, Panel panel, CallRules rules) {
        Instant now = clock.now();
        if (sessionId == null) {
            SetUpRules.requireFit(panel, null, rules, LocalDate.ofInstant(now, ZoneOffset.UTC));
            return;
        }
        Bodies.SessionWithBody session = bodies.sessionWithBody(sessionId);
        Authority.require(
                actor, Act.SET_UP_PROCEDURE, Set.of(Place.body(session.body().id()), Place.session(sessionId)));
        SetUpRules.requireFit(
                panel,
                session.session(),
                rules,
                LocalDate.ofInstant(now, session.body().zone()));
    }

    /**
     * Refuses a panel that looks like one entered before: of the same title on the same day in the same session. Another
     * such call waits until the caller's transaction ends, so that of two at once the second sees what the first made.
     *
     * @throws Refusal {@code procedure.alike} with the title and the id of that one, which was not withdrawn; and as on
     *     creation
     */
    @Transactional
    public void requireUnlike(Actor actor, UUID sessionId, Panel panel) {
        Bodies.SessionWithBody session = bodies.sessionWithBody(sessionId);
        Authority.require(
                actor, Act.SET_UP_PROCEDURE, Set.of(Place.body(session.body().id()), Place.session(sessionId)));
        Panel fit = SetUpRules.fit(panel, session.session());
        jdbc.sql("select id from session_of_body where id = ? for no key update")
                .param(sessionId)
                .query(UUID.class)
                .single();
        jdbc.sql("select id from procedure where session_id = :session and held_on = :day"
                        + " and lower(title) = lower(:title) and stage <> 'WITHDRAWN' order by id limit 1")
                .param("session", sessionId)
                .param("day", fit.heldOn())
                .param("title", fit.title())
                .query(UUID.class)
                .optional()
                .ifPresent(alike -> {
                    throw new Refusal("procedure.alike", fit.title(), alike);
                });
    }

    /**
     * Corrects the panel's data while the procedure is in drafting.
     *
     * @throws Refusal {@code procedure.not-drafting}, and as on creation
     */
    @Transactional
    public Procedure correct(Actor actor, UUID procedureId, Panel panel) {
        ProcedureRow row = lockedRow(procedureId);
        Procedure procedure = mayBeSetUp(actor, procedureId, row);
        Panel fit = SetUpRules.fit(panel, procedure.session());
        if (fit.equals(procedure.panel())) {
            return procedure;
        }
        row.describe(fit);
        entities.flush();
        record(actor, "panel.corrected", procedureId, clock.now(), Map.of("title", fit.title()));
        return get(procedureId);
    }

    /**
     * New rules become a new version; allowed while the procedure is in drafting.
     *
     * @throws Refusal {@code procedure.not-drafting}, and as on creation
     */
    @Transactional
    public Procedure changeRules(Actor actor, UUID procedureId, CallRules asked) {
        ProcedureRow row = lockedRow(procedureId);
        Procedure procedure = mayBeSetUp(actor, procedureId, row);
        CallRules rules = SetUpRules.fit(asked);
        if (rules.equals(procedure.rules())) {
            return procedure;
        }
        Instant at = clock.now();
        SetUpRules.check(rules, LocalDate.ofInstant(at, procedure.body().zone()));
        int version = row.nextCallVersion();
        row.lastsUntil(draftDueAt(rules, procedure.body()));
        entities.persist(new CallVersionRow(procedureId, version, rules));
        entities.flush();
        record(actor, "call.changed", procedureId, at, Map.of("version", version));
        return get(procedureId);
    }

    /**
     * Invites further organisations while comments are taken: a new version of the rules, with its reason. None can be
     * uninvited any more, so that whoever was asked once stays asked.
     *
     * @param reason 1 to 2,000 characters
     * @throws Refusal {@code call.not-open} in another stage, {@code call.nobody-invited-now} where none is given,
     *     {@code call.already-asked} with the acronyms of those whom the call asks already,
     *     {@code call.too-many-invited}, {@code field.missing}, {@code field.too-long}
     */
    @Transactional
    public Procedure invite(Actor actor, UUID procedureId, Collection<Organisation> organisations, String reason) {
        ProcedureRow row = lockedRow(procedureId);
        Procedure procedure = get(procedureId);
        Authority.require(actor, Act.SET_UP_PROCEDURE, procedure.places());
        if (row.stage() != Stage.COMMENT_PERIOD) {
            throw new Refusal("call.not-open");
        }
        if (organisations.isEmpty()) {
            throw new Refusal("call.nobody-invited-now");
        }
        List<String> already = organisations.stream()
                .filter(procedure.rules()::asks)
                .map(Organisation::acronym)
                .toList();
        if (!already.isEmpty()) {
            throw new Refusal("call.already-asked", already);
        }
        Set<UUID> invited = new HashSet<>(procedure.rules().invited());
        organisations.forEach(organisation -> invited.add(organisation.id()));
        if (invited.size() > SetUpRules.MOST_INVITED) {
            throw new Refusal("call.too-many-invited", SetUpRules.MOST_INVITED);
        }
        String why = Field.lines("field.reason", reason, MOST_REASON);
        Instant at = clock.now();
        int version = row.nextCallVersion();
        CallRules rules = procedure.rules().inviting(invited);
        entities.persist(new CallVersionRow(procedureId, version, rules).because(why, actor.username(), at));
        entities.flush();
        record(
                actor,
                "call.invited-further",
                procedureId,
                at,
                Map.of(
                        "version",
                        version,
                        "organisations",
                        organisations.stream()
                                .map(Organisation::acronym)
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        "reason",
                        why));
        return get(procedureId);
    }

    /** @throws org.rapporteur.kernel.NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public Procedure get(UUID procedureId) {
        return jdbc.sql(Rows.PROCEDURES + " where p.id = ?")
                .param(procedureId)
                .query(Rows::procedure)
                .optional()
                .orElseThrow(() -> new NotKnown("procedure", procedureId));
    }

    /** Those of the given ids that exist, by id, in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, Procedure> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(Rows.PROCEDURES + " where p.id in (:ids)").param("ids", ids).query(Rows::procedure).stream()
                .collect(Collectors.toMap(Procedure::id, Function.identity()));
    }

    /** Those of the actor's bodies and sessions (all, for an officer or operator of the platform), newest first. */
    @Transactional(readOnly = true)
    public Page<Procedure> visibleTo(Actor actor, @Nullable String after, int size) {
        return visibleTo(actor, Set.of(Stage.values()), after, size);
    }

    /** Of those, the ones in one of the given stages. */
    @Transactional(readOnly = true)
    public Page<Procedure> visibleTo(Actor actor, Set<Stage> stages, @Nullable String after, int size) {
        if (stages.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        int most = Math.min(size, Page.MOST);
        List<Procedure> fetched = jdbc.sql(Rows.PROCEDURES
                        + " where p.id < :after and (:everywhere or b.id in (:bodies) or s.id in (:sessions))"
                        + " and p.stage in (:stages) order by p.id desc limit :size")
                .param("after", Page.cursorId(after, Ids.AFTER_ALL))
                .param("everywhere", Authority.may(actor, Act.SEE_OVERVIEW, Set.of(Place.PLATFORM)))
                .param("bodies", placesSeen(actor, Place.Kind.BODY))
                .param("sessions", placesSeen(actor, Place.Kind.SESSION))
                .param("stages", stages.stream().map(Enum::name).toList())
                .param("size", most + 1)
                .query(Rows::procedure)
                .list();
        return Page.of(fetched, most, Procedure::id);
    }

    /** Those in one of the given stages whatever the body, newest first: what organisations and the public may see. */
    @Transactional(readOnly = true)
    public Page<Procedure> inStages(Set<Stage> stages, @Nullable String after, int size) {
        if (stages.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        int most = Math.min(size, Page.MOST);
        List<Procedure> fetched = jdbc.sql(Rows.PROCEDURES
                        + " where p.id < :after and p.stage in (:stages) order by p.id desc limit :size")
                .param("after", Page.cursorId(after, Ids.AFTER_ALL))
                .param("stages", stages.stream().map(Enum::name).toList())
                .param("size", most + 1)
                .query(Rows::procedure)
                .list();
        return Page.of(fetched, most, Procedure::id);
    }

    /**
     * Moves a procedure to a stage, in the caller's transaction. Moving to the stage it is in changes {@code until}
     * only.
     *
     * @param until when the stage ends or is due, {@code null} where nothing is set
     * @throws org.rapporteur.kernel.Refusal {@code stage.not-next} when the stage may not follow
     */
    @Transactional
    public void moveTo(UUID procedureId, Stage stage, Instant at, @Nullable Instant until) {
        ProcedureRow row = lockedRow(procedureId);
        row.lastsUntil(until);
        if (row.stage() == stage) {
            entities.flush();
            return;
        }
        if (!row.stage().mayBecome(stage)) {
            throw new Refusal("stage.not-next", name(row.stage()), name(stage));
        }
        row.reach(stage, at);
        entities.flush();
        Map<String, Object> content = new HashMap<>();
        content.put("stage", stage.name());
        if (until != null) {
            content.put("until", until.toString());
        }
        record(Actor.SYSTEM, "stage.reached", procedureId, at, content);
    }

    private ProcedureRow lockedRow(UUID procedureId) {
        ProcedureRow row = entities.find(ProcedureRow.class, procedureId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotKnown("procedure", procedureId);
        }
        return row;
    }

    private Procedure mayBeSetUp(Actor actor, UUID procedureId, ProcedureRow row) {
        Procedure procedure = get(procedureId);
        Authority.require(actor, Act.SET_UP_PROCEDURE, procedure.places());
        if (row.stage() != Stage.DRAFTING) {
            throw new Refusal("procedure.not-drafting");
        }
        return procedure;
    }

    private void record(Actor actor, String act, UUID procedureId, Instant at, Map<String, Object> content) {
        journal.append(new Entry(act, procedureId, actor.username(), null, at, content));
    }

    private static Instant draftDueAt(CallRules rules, Body body) {
        Timetable timetable = rules.timetable();
        return timetable
                .draftDue()
                .atTime(timetable.closingTime())
                .atZone(body.zone())
                .toInstant();
    }

    private static Object name(Stage stage) {
        return Field.name("stage." + stage.name());
    }

    private static List<UUID> placesSeen(Actor actor, Place.Kind kind) {
        List<UUID> ids = new ArrayList<>(List.of(NO_PLACE));
        for (Office office : actor.offices()) {
            if (office.place().kind() == kind && Act.SEE_OVERVIEW.functions().contains(office.function())) {
                ids.add(office.place().id());
            }
        }
        return ids;
    }
}
