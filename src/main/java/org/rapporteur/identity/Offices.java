package org.rapporteur.identity;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which office. Days are days of UTC. */
@Service
public class Offices {
    private static final String HELD = " o.from_day <= :today and (o.to_day is null or o.to_day >= :today)";

    private final JdbcClient jdbc;
    private final DatabaseClock clock;
    private final Journal journal;

    Offices(JdbcClient jdbc, DatabaseClock clock, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Appoints a person. The place must be of the kind in which the function is held; only {@link Function#OFFICER} may
     * also be held on the platform. Appointing the same person again to the same office changes its days.
     *
     * <p>This is for setting up; a person appoints by {@link #appoint(Actor, Set, UUID, Function, Place, String,
     * LocalDate, LocalDate)}.
     *
     * @param placeKey what stands for the place in the group's id: {@code csocd-42} for a session
     */
    @Transactional
    public Office appoint(
            UUID accountId, Function function, Place place, String placeKey, LocalDate from, @Nullable LocalDate to) {
        boolean onPlatform = place.kind() == Place.Kind.PLATFORM;
        if (place.kind() != function.heldIn() && !(onPlatform && function == Function.OFFICER)) {
            throw new Refusal("office.place", function.key());
        }
        if (to != null && to.isBefore(from)) {
            throw new Refusal("office.days");
        }
        String group = onPlatform ? function.key() : function.key() + "-" + placeKey;
        // the insert or the change in one step, so that the same form sent twice at once makes one office
        return jdbc.sql("insert into office as o"
                        + " (id, account_id, function, place_kind, place_id, group_key, from_day, to_day)"
                        + " values (:id, :account, :function, :kind, :place, :group, :from, :to)"
                        + " on conflict on constraint office_once"
                        + " do update set from_day = excluded.from_day, to_day = excluded.to_day"
                        + " returning " + Rows.OFFICE)
                .param("id", Ids.next())
                .param("account", accountId)
                .param("function", function.name())
                .param("kind", place.kind().name())
                .param("place", place.id())
                .param("group", group)
                .param("from", from)
                .param("to", to, Types.DATE)
                .query(Rows::office)
                .single();
    }

    /**
     * Appoints a person, as an act of the actor, which the journal keeps.
     *
     * @param places the places whose officers may appoint here, for example a session and its body
     */
    @Transactional
    public Office appoint(
            Actor actor,
            Set<Place> places,
            UUID accountId,
            Function function,
            Place place,
            String placeKey,
            LocalDate from,
            @Nullable LocalDate to) {
        Authority.require(actor, appointing(function), places);
        Office office = appoint(accountId, function, place, placeKey, from, to);
        record("office.given", actor, office, clock.now());
        return office;
    }

    /**
     * Ends an office with the day before the given one; one that would then never have been held is removed, and one
     * that is over by then stays as it was.
     */
    @Transactional
    public void end(UUID officeId, LocalDate day) {
        end(get(officeId), day);
    }

    /**
     * Ends an office, as an act of the actor, which the journal keeps.
     *
     * @param places the places whose officers may end offices here
     * @throws Refusal {@code office.last} where nobody else holds it on the platform without an end: without officers or
     *     operators there nobody could appoint any
     */
    @Transactional
    public void end(Actor actor, Set<Place> places, UUID officeId, LocalDate day) {
        Office office = get(officeId);
        if (!places.contains(office.place())) {
            throw new NotKnown("office", officeId);
        }
        Authority.require(actor, appointing(office.function()), places);
        if (office.place().equals(Place.PLATFORM) && !isHeldByOthers(office)) {
            throw new Refusal("office.last");
        }
        if (end(office, day)) {
            record("office.ended", actor, office, clock.now());
        }
    }

    /** Operators appoint operators, and nobody else: not those who could then appoint everyone. */
    private static Act appointing(Function function) {
        return function == Function.OPERATOR ? Act.APPOINT_OPERATORS : Act.ADMINISTER;
    }

    /** Locks what it finds, so that of two who end each other's office one comes too late. */
    private boolean isHeldByOthers(Office office) {
        return !jdbc.sql("select o.id from office o where o.function = :function and o.place_kind = 'PLATFORM'"
                        + " and o.account_id <> :account and o.to_day is null and" + HELD + " order by o.id for update")
                .param("function", office.function().name())
                .param("account", office.accountId())
                .param("today", today())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    private boolean end(Office office, LocalDate day) {
        if (day.isAfter(office.from())) {
            return jdbc.sql("update office set to_day = :last where id = :id and (to_day is null or to_day >= :day)")
                            .param("last", day.minusDays(1))
                            .param("day", day)
                            .param("id", office.id())
                            .update()
                    > 0;
        }
        return jdbc.sql("delete from office where id = ?").param(office.id()).update() > 0;
    }

    private Office get(UUID officeId) {
        return jdbc.sql("select " + Rows.OFFICE + " from office o where o.id = ? for update")
                .param(officeId)
                .query(Rows::office)
                .optional()
                .orElseThrow(() -> new NotKnown("office", officeId));
    }

    private void record(String act, Actor actor, Office office, Instant at) {
        Map<String, Object> content = new HashMap<>();
        content.put("account", office.accountId().toString());
        content.put("function", office.function().key());
        content.put("place", office.place().kind().name());
        content.put("placeId", office.place().id().toString());
        content.put("from", office.from().toString());
        if (office.to() != null) {
            content.put("to", office.to().toString());
        }
        journal.append(new Entry(act, null, actor.username(), null, at, content));
    }

    /** The accounts that hold the function in the place (or, for officers, on the platform) today. */
    @Transactional(readOnly = true)
    public List<Account> holders(Function function, Place place) {
        return jdbc.sql("select " + Rows.ACCOUNT + " from account a where exists (select 1 from office o"
                        + " where o.account_id = a.id and o.function = :function"
                        + " and (o.place_kind = :kind and o.place_id = :place or o.place_kind = 'PLATFORM')"
                        + " and" + HELD + ") order by a.name, a.username")
                .param("function", function.name())
                .param("kind", place.kind().name())
                .param("place", place.id())
                .param("today", today())
                .query(Rows::account)
                .list();
    }

    /** The accounts that hold one of the functions in one of the places today, each once, in one query. */
    @Transactional(readOnly = true)
    public List<Account> holders(Collection<Function> functions, Collection<Place> places) {
        if (functions.isEmpty() || places.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + Rows.ACCOUNT + " from account a where exists (select 1 from office o"
                        + " where o.account_id = a.id and o.function in (:functions)"
                        + " and o.place_id = any(:places) and" + HELD + ") order by a.name, a.username")
                .param("functions", functions.stream().map(Function::name).toList())
                .param("places", places.stream().map(Place::id).toArray(UUID[]::new))
                .param("today", today())
                .query(Rows::account)
                .list();
    }

    /** All offices held in a place, past and future ones included, in order of function and name. */
    @Transactional(readOnly = true)
    public List<Office> in(Place place) {
        return jdbc
                .sql("select " + Rows.OFFICE + " from office o join account a on a.id = o.account_id"
                        + " where o.place_kind = ? and o.place_id = ? order by a.name, o.id")
                .param(place.kind().name())
                .param(place.id())
                .query(Rows::office)
                .stream()
                .sorted(Comparator.comparing(Office::function))
                .toList();
    }

    /** All offices held in any of the places, past and future ones included, in order of function and name. */
    @Transactional(readOnly = true)
    public List<Office> in(Place.Kind kind, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select " + Rows.OFFICE + " from office o join account a on a.id = o.account_id"
                        + " where o.place_kind = :kind and o.place_id in (:ids) order by a.name, o.id")
                .param("kind", kind.name())
                .param("ids", ids)
                .query(Rows::office)
                .stream()
                .sorted(Comparator.comparing(Office::function))
                .toList();
    }

    /** The offices a person holds today. */
    @Transactional(readOnly = true)
    public List<Office> officesOf(UUID accountId) {
        return jdbc.sql("select " + Rows.OFFICE + " from office o where o.account_id = :account and" + HELD
                        + " order by o.id")
                .param("account", accountId)
                .param("today", today())
                .query(Rows::office)
                .list();
    }

    /** The groups, as the process engine calls them, to which a person belongs today. */
    @Transactional(readOnly = true)
    public List<String> groupsOf(String username) {
        return jdbc.sql("select distinct o.group_key from office o join account a on a.id = o.account_id"
                        + " where a.username = :username and" + HELD + " order by o.group_key")
                .param("username", username)
                .param("today", today())
                .query(String.class)
                .list();
    }

    /** Who belongs to a group today, in order of user name. */
    @Transactional(readOnly = true)
    public List<Account> usersInGroup(String group) {
        return jdbc.sql("select " + Rows.ACCOUNT + " from account a where exists (select 1 from office o"
                        + " where o.account_id = a.id and o.group_key = :group and" + HELD + ") order by a.username")
                .param("group", group)
                .param("today", today())
                .query(Rows::account)
                .list();
    }

    /** Every group that has had a member, in order. */
    @Transactional(readOnly = true)
    public List<String> groups() {
        return jdbc.sql("select distinct group_key from office order by group_key")
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return clock.today();
    }
}
