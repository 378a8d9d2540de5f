package org.rapporteur.identity;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** The delegations; whether one is a member of a body is the body's matter, see module procedure. */
@Service
public class Delegations {
    private static final String COLUMNS = "select id, name, code from delegation";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final DatabaseClock clock;
    private final Journal journal;

    Delegations(EntityManager entities, JdbcClient jdbc, DatabaseClock clock, Journal journal) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Admits a delegation; for setting up, where no person acts.
     *
     * @throws Refusal {@code delegation.code}, {@code delegation.code-taken}, {@code field.missing},
     *     {@code field.too-long}
     */
    @Transactional
    public Delegation admit(String name, String code) {
        Delegation delegation = new Delegation(
                Ids.next(),
                Field.text("field.delegation", name, 200),
                Field.text("field.code", code, 60).toUpperCase(Locale.ROOT));
        if (!delegation.code().matches("[A-Z0-9-]{2,12}")) {
            throw new Refusal("delegation.code", delegation.code());
        }
        boolean taken = jdbc.sql("select exists (select 1 from delegation where code = ?)")
                .param(delegation.code())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refusal("delegation.code-taken", delegation.code());
        }
        try {
            entities.persist(new DelegationRow(delegation));
            entities.flush();
        } catch (ConstraintViolationException e) {
            // the same was admitted between the look and the insert
            throw new Refusal("delegation.code-taken", delegation.code());
        }
        return delegation;
    }

    /** Admits a delegation, as an act of an officer of the platform, which the journal keeps. */
    @Transactional
    public Delegation admit(Actor actor, String name, String code) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        Delegation delegation = admit(name, code);
        journal.append(new Entry(
                "delegation.admitted",
                null,
                actor.username(),
                null,
                clock.now(),
                Map.of("delegation", delegation.id().toString(), "code", delegation.code())));
        return delegation;
    }

    /** @throws NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public Delegation get(UUID id) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(id)
                .query(Rows::delegation)
                .optional()
                .orElseThrow(() -> new NotKnown("delegation", id));
    }

    /** The delegation of a code, in capitals or not. */
    @Transactional(readOnly = true)
    public Optional<Delegation> withCode(String code) {
        return jdbc.sql(COLUMNS + " where code = ?")
                .param(code.toUpperCase(Locale.ROOT))
                .query(Rows::delegation)
                .optional();
    }

    /** Those of the given ids that exist, by id, in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, Delegation> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(COLUMNS + " where id in (:ids)").param("ids", ids).query(Rows::delegation).stream()
                .collect(Collectors.toMap(Delegation::id, Function.identity()));
    }

    /** All, in the order in which they were admitted. */
    @Transactional(readOnly = true)
    public Page<Delegation> all(@Nullable String after, int size) {
        int most = Math.min(size, Page.MOST);
        List<Delegation> fetched = jdbc.sql(COLUMNS + " where id > :after order by id limit :size")
                .param("after", Page.cursorId(after, Ids.BEFORE_ALL))
                .param("size", most + 1)
                .query(Rows::delegation)
                .list();
        return Page.of(fetched, most, Delegation::id);
    }
}
