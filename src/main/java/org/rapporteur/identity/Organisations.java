package org.rapporteur.identity;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
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

/** The organisations that may be consulted. */
@Service
public class Organisations {
    private static final String COLUMNS = "select id, name, acronym, status, country from organisation";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final DatabaseClock clock;
    private final Journal journal;

    Organisations(EntityManager entities, JdbcClient jdbc, DatabaseClock clock, Journal journal) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Admits an organisation; for setting up, where no person acts.
     *
     * @throws Refusal {@code organisation.acronym-taken}, {@code country.form}, {@code field.missing},
     *     {@code field.too-long}
     */
    @Transactional
    public Organisation admit(String name, String acronym, ConsultativeStatus status, String country) {
        Organisation organisation = new Organisation(
                Ids.next(),
                Field.text("field.organisation", name, 300),
                Field.text("field.acronym", acronym, 30),
                Field.given("field.status", status),
                Field.text("field.country", country, 60).toUpperCase(Locale.ROOT));
        if (!organisation.country().matches("[A-Z]{3}")) {
            throw new Refusal("country.form", organisation.country());
        }
        boolean taken = jdbc.sql("select exists (select 1 from organisation where lower(acronym) = lower(?))")
                .param(organisation.acronym())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refusal("organisation.acronym-taken", organisation.acronym());
        }
        try {
            entities.persist(new OrganisationRow(organisation));
            entities.flush();
        } catch (ConstraintViolationException e) {
            // the same was admitted between the look and the insert
            throw new Refusal("organisation.acronym-taken", organisation.acronym());
        }
        return organisation;
    }

    /** Admits an organisation, as an act of an officer of the platform, which the journal keeps. */
    @Transactional
    public Organisation admit(Actor actor, String name, String acronym, ConsultativeStatus status, String country) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        Organisation organisation = admit(name, acronym, status, country);
        journal.append(new Entry(
                "organisation.admitted",
                null,
                actor.username(),
                null,
                clock.now(),
                Map.of(
                        "organisation", organisation.id().toString(),
                        "name", organisation.name(),
                        "status", status.name())));
        return organisation;
    }

    /** @throws NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public Organisation get(UUID id) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(id)
                .query(Rows::organisation)
                .optional()
                .orElseThrow(() -> new NotKnown("organisation", id));
    }

    /** Those of the given ids that exist, by id, in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, Organisation> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(COLUMNS + " where id in (:ids)").param("ids", ids).query(Rows::organisation).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** All, in the order in which they were admitted. */
    @Transactional(readOnly = true)
    public Page<Organisation> all(@Nullable String after, int size) {
        int most = Math.min(size, Page.MOST);
        List<Organisation> fetched = jdbc.sql(COLUMNS + " where id > :after order by id limit :size")
                .param("after", Cursor.of(after))
                .param("size", most + 1)
                .query(Rows::organisation)
                .list();
        return Page.of(fetched, most, Organisation::id);
    }

    @Transactional(readOnly = true)
    public List<Organisation> withStatus(Collection<ConsultativeStatus> statuses) {
        if (statuses.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + " where status in (:statuses) order by lower(acronym)")
                .param("statuses", statuses.stream().map(Enum::name).toList())
                .query(Rows::organisation)
                .list();
    }
}
