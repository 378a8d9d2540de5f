package org.rapporteur.identity;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that may be consulted, or ask to be. */
@Service
public class Organisations {
    private static final String SELECT = "select " + Rows.ORGANISATION + " from organisation g ";

    private final OrganisationRecords records;
    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    Organisations(OrganisationRecords records, JdbcClient jdbc, DatabaseClock clock) {
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Admits an organisation; for setting up, where no person acts.
     *
     * @throws Refusal {@code organisation.acronym-taken}, {@code country.form}, {@code field.missing},
     *     {@code field.too-long}, {@code field.formula}
     */
    @Transactional
    public Organisation admit(String name, String acronym, ConsultativeStatus status, String country) {
        Organisation organisation = new Organisation(
                Ids.next(),
                DetailsRule.names(OrganisationNames.english(name)).main(),
                DetailsRule.acronym(acronym),
                Field.given("field.status", status),
                DetailsRule.country(country));
        records.insert(organisation, null);
        return organisation;
    }

    /** Admits an organisation, as an act of an officer of the platform, which the journal keeps. */
    @Transactional
    public Organisation admit(Actor actor, String name, String acronym, ConsultativeStatus status, String country) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        Organisation organisation = admit(name, acronym, status, country);
        records.record("organisation.admitted", organisation, actor.username(), null, null, clock.now());
        return organisation;
    }

    /**
     * Corrects what an organisation says of itself, as an act of an officer of the platform.
     *
     * @throws Refusal as on registration
     */
    @Transactional
    public Organisation correct(Actor actor, UUID id, OrganisationDetails details) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        OrganisationDetails fit = DetailsRule.fit(details);
        Organisation before = records.locked(id);
        Organisation after = described(id, fit, before.state());
        if (after.equals(before) && fit.contact().equals(records.contact(id))) {
            return before;
        }
        records.change(after, fit.contact());
        records.record("organisation.corrected", after, actor.username(), null, null, clock.now());
        return after;
    }

    /**
     * Changes what an organisation says of itself, as an act of one of its coordinators. Its status stays as the
     * secretariat found it, and receipts keep the names of their time.
     *
     * @param details of which the status is not looked at
     * @throws Refusal {@code organisation.suspended} while it is, and as on registration
     */
    @Transactional
    public Organisation describe(Actor actor, UUID id, OrganisationDetails details) {
        Authority.require(actor, Act.MANAGE_MEMBERS, Set.of(Place.organisation(id)));
        Organisation before = records.locked(id);
        if (before.isSuspended()) {
            throw new Refusal("organisation.suspended", before.name());
        }
        OrganisationDetails fit = DetailsRule.fit(new OrganisationDetails(
                details.names(), details.acronym(), before.status(), details.country(), details.contact()));
        Organisation after = described(id, fit, before.state());
        if (after.equals(before) && fit.contact().equals(records.contact(id))) {
            return before;
        }
        records.change(after, fit.contact());
        records.record("organisation.described", after, actor.username(), null, renamed(before, after), clock.now());
        return after;
    }

    /** How it was called before and is now, where name or acronym change; nothing else belongs in the history. */
    @Nullable
    private static String renamed(Organisation before, Organisation after) {
        String was = before.name() + " (" + before.acronym() + ")";
        String becomes = after.name() + " (" + after.acronym() + ")";
        return was.equals(becomes) ? null : was + " → " + becomes;
    }

    static Organisation described(UUID id, OrganisationDetails details, OrganisationState state) {
        return new Organisation(
                id,
                details.names().main(),
                details.acronym(),
                details.status(),
                details.country(),
                state,
                details.names());
    }

    /** @throws NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public Organisation get(UUID id) {
        return records.get(id);
    }

    /** An organisation with the accounts that are its coordinators today. */
    public record Represented(Organisation organisation, List<Account> coordinators) {}

    /**
     * The organisation, as it is and stays until the caller's transaction ends, so that nobody can suspend it meanwhile,
     * with its coordinators.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Represented held(UUID id) {
        return records.held(id, clock.today());
    }

    /** How the secretariat reaches it; {@code null} where nothing is known. For its members and for officers. */
    @Nullable
    @Transactional(readOnly = true)
    public Contact contact(Actor actor, UUID id) {
        requireMemberOrOfficer(actor, id);
        return records.contact(id);
    }

    /** Why it was refused or is suspended; {@code null} while it is neither. For its members and for officers. */
    @Nullable
    @Transactional(readOnly = true)
    public String reason(Actor actor, UUID id) {
        requireMemberOrOfficer(actor, id);
        return jdbc.sql("select coalesce(state_reason, '') from organisation where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .filter(reason -> !reason.isEmpty())
                .orElse(null);
    }

    private static void requireMemberOrOfficer(Actor actor, UUID id) {
        if (!Authority.may(actor, Act.SEE_MEMBERS, Set.of(Place.organisation(id)))) {
            Authority.require(actor, Act.ADMINISTER, Set.of(Place.organisation(id)));
        }
    }

    /** Those of the given ids that exist, by id, in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, Organisation> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(SELECT + "where g.id in (:ids)").param("ids", ids).query(Rows::organisation).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** Those of the given acronyms that exist and were not refused, whatever the case of the letters. */
    @Transactional(readOnly = true)
    public List<Organisation> withAcronyms(Collection<String> acronyms) {
        if (acronyms.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where lower(g.acronym) in (select lower(a) from unnest(:acronyms) a)"
                        + " and g.state <> 'REFUSED' order by lower(g.acronym)")
                .param("acronyms", acronyms.toArray(String[]::new))
                .query(Rows::organisation)
                .list();
    }

    /** All that pass the filter, in the order in which they came. */
    @Transactional(readOnly = true)
    public Page<Organisation> all(OrganisationFilter filter, @Nullable String after, int size) {
        int most = Math.min(size, Page.MOST);
        List<Organisation> fetched = jdbc.sql(SELECT + """
                        where g.id > :after
                        and (cast(:state as text) is null or g.state = :state)
                        and (cast(:status as text) is null or g.status = :status)
                        and (:text = '' or position(lower(:text) in lower(g.acronym)) > 0
                             or position(lower(:text) in lower(g.name)) > 0
                             or exists (select from jsonb_each_text(g.other_names) other
                                        where position(lower(:text) in lower(other.value)) > 0))
                        order by g.id limit :size
                        """)
                .param("after", Page.cursorId(after, Ids.BEFORE_ALL))
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name(),
                        Types.VARCHAR)
                .param("text", filter.text().strip())
                .param("size", most + 1)
                .query(Rows::organisation)
                .list();
        return Page.of(fetched, most, Organisation::id);
    }

    /** How many wait for the secretariat's word. */
    @Transactional(readOnly = true)
    public int pending() {
        return jdbc.sql("select count(*) from organisation where state = 'PENDING'")
                .query(Integer.class)
                .single();
    }

    /** The approved ones of these statuses or of these ids, each once. */
    @Transactional(readOnly = true)
    public List<Organisation> approved(Collection<ConsultativeStatus> statuses, Collection<UUID> ids) {
        if (statuses.isEmpty() && ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where g.state = 'APPROVED' and (g.status = any(:statuses) or g.id = any(:ids))"
                        + " order by lower(g.acronym)")
                .param("statuses", statuses.stream().map(Enum::name).toArray(String[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows::organisation)
                .list();
    }

    /** What happened to an organisation, the newest first; for officers of the platform. */
    @Transactional(readOnly = true)
    public Page<OrganisationEvent> history(Actor actor, UUID id, @Nullable String after, int size) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.organisation(id)));
        int most = Math.min(size, Page.MOST);
        UUID before = after == null || after.isEmpty() ? new UUID(-1, -1) : Page.cursorId(after, Ids.BEFORE_ALL);
        return Page.of(records.events(id, before, most + 1), most, OrganisationEvent::id);
    }
}
