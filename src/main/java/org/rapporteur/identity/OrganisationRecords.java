package org.rapporteur.identity;

import java.sql.ResultSet;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The table of organisations, and what happened to each. */
@Component
class OrganisationRecords {
    private static final String SELECT = "select " + Rows.ORGANISATION + " from organisation g ";

    private final JdbcClient jdbc;
    private final Journal journal;

    OrganisationRecords(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @throws Refusal {@code organisation.acronym-taken} */
    void insert(Organisation organisation, @Nullable Contact contact) {
        requireFree(organisation.acronym(), organisation.id());
        try {
            with(jdbc.sql("""
                    insert into organisation (id, name, acronym, status, country, state, language, other_names,
                        contact_person, contact_email, contact_phone, website)
                    values (:id, :name, :acronym, :status, :country, :state, :language, cast(:others as jsonb),
                        :person, :email, :phone, :website)
                    """), organisation, contact)
                    .param("state", organisation.state().name())
                    .update();
        } catch (DuplicateKeyException e) {
            // the same was admitted between the look and the insert
            throw new Refusal("organisation.acronym-taken", organisation.acronym());
        }
    }

    /** Everything but the state. @throws Refusal {@code organisation.acronym-taken} */
    void change(Organisation organisation, @Nullable Contact contact) {
        requireFree(organisation.acronym(), organisation.id());
        try {
            with(jdbc.sql("""
                    update organisation set name = :name, acronym = :acronym, status = :status, country = :country,
                        language = :language, other_names = cast(:others as jsonb), contact_person = :person,
                        contact_email = :email, contact_phone = :phone, website = :website
                    where id = :id
                    """), organisation, contact).update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("organisation.acronym-taken", organisation.acronym());
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
        jdbc.sql("""
                        insert into organisation_event (id, organisation_id, act, actor, person, remark, at)
                        values (:id, :organisation, :act, :actor, :person, :remark, :at)
                        """)
                .param("id", Ids.next())
                .param("organisation", organisation.id())
                .param("act", act)
                .param("actor", actor)
                .param("person", person, Types.VARCHAR)
                .param("remark", remark, Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        Map<String, Object> content = new TreeMap<>();
        content.put("organisation", organisation.id().toString());
        content.put("name", organisation.name());
        if (person != null) {
            content.put("person", person);
        }
        if (remark != null) {
            content.put("remark", remark);
        }
        journal.append(new Entry(act, null, actor, organisation.name(), at, content));
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

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, Organisation organisation, @Nullable Contact contact) {
        return statement
                .param("id", organisation.id())
                .param("name", organisation.name())
                .param("acronym", organisation.acronym())
                .param("status", organisation.status().name())
                .param("country", organisation.country())
                .param("language", organisation.names().language())
                .param("others", Json.of(organisation.names().others()))
                .param("person", contact == null ? null : contact.person(), Types.VARCHAR)
                .param("email", contact == null ? null : contact.email(), Types.VARCHAR)
                .param("phone", contact == null ? null : contact.phone(), Types.VARCHAR)
                .param("website", contact == null ? null : contact.website(), Types.VARCHAR);
    }
}
