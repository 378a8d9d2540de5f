package org.rapporteur.identity;

import java.sql.ResultSet;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The table of organisations, and what happened to each. */
@Component
class OrganisationRecords {
    private static final String SELECT = "select " + Rows.ORGANISATION + " from organisation g ";

    private static final String INSERT = """
            insert into organisation (id, name, acronym, status, country, state, language, other_names,
                contact_person, contact_email, contact_phone, website)
            values (:id, :name, :acronym, :status, :country, :state, :language, cast(:others as jsonb),
                :person, :email, :phone, :website)
            """;

    private static final String CHANGE = """
            update organisation set name = :name, acronym = :acronym, status = :status, country = :country,
                language = :language, other_names = cast(:others as jsonb), contact_person = :person,
                contact_email = :email, contact_phone = :phone, website = :website
            where id = :id
            """;

    private static final String EVENT = """
            insert into organisation_event (id, organisation_id, act, actor, person, remark, at)
            values (:id, :organisation, :act, :actor, :person, :remark, :at)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final Journal journal;

    OrganisationRecords(JdbcClient jdbc, NamedParameterJdbcOperations batch, Journal journal) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.journal = journal;
    }

    /** @throws Refusal {@code organisation.acronym-taken} */
    void insert(Organisation organisation, @Nullable Contact contact) {
        requireFree(organisation.acronym(), organisation.id());
        try {
            jdbc.sql(INSERT).paramSource(columns(organisation, contact)).update();
        } catch (DuplicateKeyException e) {
            // the same was admitted between the look and the insert
            throw new Refusal("organisation.acronym-taken", organisation.acronym());
        }
    }

    /** Everything but the state. @throws Refusal {@code organisation.acronym-taken} */
    void change(Organisation organisation, @Nullable Contact contact) {
        requireFree(organisation.acronym(), organisation.id());
        try {
            jdbc.sql(CHANGE).paramSource(columns(organisation, contact)).update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("organisation.acronym-taken", organisation.acronym());
        }
    }

    /** An organisation as it is to be written, with its contact. */
    record Written(Organisation organisation, @Nullable Contact contact) {}

    /**
     * In one batch, in the order of the acronyms, so that two who insert the same ones wait for each other in one order.
     *
     * @throws DuplicateKeyException when another organisation has one of the acronyms, nothing is inserted then
     */
    void insertAll(List<Written> all) {
        written(
                INSERT,
                all.stream()
                        .sorted(Comparator.comparing(
                                one -> one.organisation().acronym().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    /** In one batch; all are locked by the caller, and the acronyms stay but for the case of their letters. */
    void changeAll(List<Written> all) {
        written(CHANGE, all);
    }

    private void written(String sql, List<Written> all) {
        if (!all.isEmpty()) {
            batch.batchUpdate(
                    sql,
                    all.stream()
                            .map(one -> columns(one.organisation(), one.contact()))
                            .toArray(SqlParameterSource[]::new));
        }
    }

    void moveTo(UUID id, OrganisationState state, @Nullable String reason) {
        jdbc.sql("update organisation set state = :state, state_reason = :reason where id = :id")
                .param("state", state.name())
                .param("reason", reason, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** Refuses an acronym that another organisation has, unless that one was refused. */
    void requireFree(String acronym, @Nullable UUID but) {
        boolean taken = jdbc.sql("""
                        select exists (select from organisation where lower(acronym) = lower(:acronym)
                            and state <> 'REFUSED' and id is distinct from cast(:but as uuid))
                        """)
                .param("acronym", acronym)
                .param("but", but, Types.OTHER)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refusal("organisation.acronym-taken", acronym);
        }
    }

    /** Waits while another transaction changes it; then nobody else changes it until this one ends. */
    Organisation locked(UUID id) {
        return known(id, SELECT + "where g.id = :id for update");
    }

    /**
     * Waits while another transaction changes it; then it stays as it is until this one ends. Its coordinators of a day
     * come along.
     */
    Organisations.Represented held(UUID id, LocalDate day) {
        List<Organisation> found = new ArrayList<>(1);
        List<Account> coordinators = new ArrayList<>();
        jdbc.sql("select " + Rows.ORGANISATION + ", a.id as account_id, a.username, a.email, a.name as account_name,"
                        + " a.locale, a.zone from organisation g left join (office o join account a on a.id = o.account_id"
                        + " and o.function = 'COORDINATOR' and o.from_day <= :day"
                        + " and (o.to_day is null or o.to_day >= :day)) on o.place_id = g.id"
                        + " where g.id = :id order by a.name, a.username for share of g")
                .param("day", day)
                .param("id", id)
                .query((ResultSet row) -> {
                    if (found.isEmpty()) {
                        found.add(Rows.organisation(row, 0));
                    }
                    if (row.getObject("account_id") != null) {
                        coordinators.add(Rows.coordinator(row));
                    }
                });
        return found.stream()
                .map(organisation -> new Organisations.Represented(organisation, coordinators))
                .findFirst()
                .orElseThrow(() -> new NotKnown("organisation", id));
    }

    /**
     * Those of the acronyms that were not refused. Waits while other transactions change them, one after the other in
     * the order of their ids; then nobody else changes them until this one ends.
     */
    List<Organisation> locked(Collection<String> acronyms) {
        return jdbc.sql(SELECT + "where lower(g.acronym) in (select lower(a) from unnest(:acronyms) a)"
                        + " and g.state <> 'REFUSED' order by g.id for update")
                .param("acronyms", acronyms.toArray(String[]::new))
                .query(Rows::organisation)
                .list();
    }

    Organisation get(UUID id) {
        return known(id, SELECT + "where g.id = :id");
    }

    Optional<Organisation> withAcronym(String acronym) {
        return jdbc.sql(SELECT + "where lower(g.acronym) = lower(?) and g.state <> 'REFUSED'")
                .param(acronym)
                .query(Rows::organisation)
                .optional();
    }

    @Nullable
    Contact contact(UUID id) {
        return contacts(List.of(id)).get(id);
    }

    /** The contacts that are known of organisations, by their ids. */
    Map<UUID, Contact> contacts(Collection<UUID> ids) {
        Map<UUID, Contact> contacts = new HashMap<>();
        jdbc.sql("select id, contact_person, contact_email, contact_phone, website from organisation"
                        + " where id = any(:ids) and contact_person is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    contacts.put(
                            row.getObject("id", UUID.class),
                            new Contact(
                                    row.getString("contact_person"),
                                    row.getString("contact_email"),
                                    row.getString("contact_phone"),
                                    row.getString("website")));
                });
        return contacts;
    }

    /** Writes what happened into the organisation's history and into the journal, in the caller's transaction. */
    void record(
            String act,
            Organisation organisation,
            String actor,
            @Nullable String person,
            @Nullable String remark,
            Instant at) {
        jdbc.sql(EVENT)
                .paramSource(event(act, organisation, actor, person, remark, at))
                .update();
        Map<String, Object> content = content(organisation);
        if (person != null) {
            content.put("person", person);
        }
        if (remark != null) {
            content.put("remark", remark);
        }
        journal.append(new Entry(act, null, actor, organisation.name(), at, content));
    }

    /**
     * As {@link #record}, of an invitation. It is named by its id: the address is kept with the invitation alone, and
     * only as long as somebody needs it.
     */
    void recordInvitation(String act, Organisation organisation, String actor, UUID invitation, Instant at) {
        jdbc.sql(EVENT)
                .paramSource(event(act, organisation, actor, null, null, at))
                .update();
        Map<String, Object> content = content(organisation);
        content.put("invitation", invitation.toString());
        journal.append(new Entry(act, null, actor, organisation.name(), at, content));
    }

    /** As {@link #record}, of a token that its organisation calls by a name. */
    void recordToken(String act, Organisation organisation, String actor, UUID token, String called, Instant at) {
        jdbc.sql(EVENT)
                .paramSource(event(act, organisation, actor, null, called, at))
                .update();
        Map<String, Object> content = content(organisation);
        content.put("token", token.toString());
        content.put("remark", called);
        journal.append(new Entry(act, null, actor, organisation.name(), at, content));
    }

    /** As {@link #record}, the same act on several, in one batch. */
    void recordAll(String act, List<Written> all, String actor, Instant at) {
        if (all.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                EVENT,
                all.stream()
                        .map(one -> event(act, one.organisation(), actor, null, null, at))
                        .toArray(SqlParameterSource[]::new));
        journal.appendAll(all.stream()
                .map(Written::organisation)
                .map(one -> new Entry(act, null, actor, one.name(), at, content(one)))
                .toList());
    }

    private static SqlParameterSource event(
            String act,
            Organisation organisation,
            String actor,
            @Nullable String person,
            @Nullable String remark,
            Instant at) {
        return new MapSqlParameterSource()
                .addValue("id", Ids.next())
                .addValue("organisation", organisation.id())
                .addValue("act", act)
                .addValue("actor", actor)
                .addValue("person", person, Types.VARCHAR)
                .addValue("remark", remark, Types.VARCHAR)
                .addValue("at", at.atOffset(ZoneOffset.UTC));
    }

    private static Map<String, Object> content(Organisation organisation) {
        Map<String, Object> content = new TreeMap<>();
        content.put("organisation", organisation.id().toString());
        content.put("name", organisation.name());
        return content;
    }

    List<OrganisationEvent> events(UUID id, UUID before, int most) {
        return jdbc.sql("""
                        select id, act, actor, person, remark, at from organisation_event
                        where organisation_id = :id and id < :before order by id desc limit :most
                        """)
                .param("id", id)
                .param("before", before)
                .param("most", most)
                .query((row, index) -> new OrganisationEvent(
                        row.getObject("id", UUID.class),
                        row.getString("act"),
                        row.getString("actor"),
                        row.getString("person"),
                        row.getString("remark"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Organisation known(UUID id, String sql) {
        return jdbc.sql(sql)
                .param("id", id)
                .query(Rows::organisation)
                .optional()
                .orElseThrow(() -> new NotKnown("organisation", id));
    }

    private static SqlParameterSource columns(Organisation organisation, @Nullable Contact contact) {
        return new MapSqlParameterSource()
                .addValue("id", organisation.id())
                .addValue("name", organisation.name())
                .addValue("acronym", organisation.acronym())
                .addValue("status", organisation.status().name())
                .addValue("country", organisation.country())
                .addValue("state", organisation.state().name())
                .addValue("language", organisation.names().language())
                .addValue("others", Json.of(organisation.names().others()))
                .addValue("person", contact == null ? null : contact.person(), Types.VARCHAR)
                .addValue("email", contact == null ? null : contact.email(), Types.VARCHAR)
                .addValue("phone", contact == null ? null : contact.phone(), Types.VARCHAR)
                .addValue("website", contact == null ? null : contact.website(), Types.VARCHAR);
    }
}
