package org.rapporteur.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations register themselves. Nothing comes of it until the address is confirmed by the link that was mailed to
 * it; then the organisation waits for the secretariat's word, and who confirmed is its first coordinator.
 */
@Service
public class Registrations {
    /** How long the link can be used. */
    static final Duration VALID = Duration.ofDays(3);

    /** How many may wait for the confirmation of one address, so that nobody's mailbox is filled by strangers. */
    static final int MOST_OF_AN_ADDRESS = 3;

    /** How many may wait altogether; more come from a machine. */
    static final int MOST_WAITING = 2_000;

    /** How many may come from one network within an hour: more than a hall full of people who register together. */
    static final int MOST_OF_A_NETWORK = 30;

    /** How often a link is sent again for one registration. */
    static final int MOST_AGAIN = 3;

    private static final String SELECT = """
            select r.id, r.details, r.expires_at, r.organisation_id,
                exists (select from account a where lower(a.email) = lower(r.email)) as has_account
            from registration r where r.token_hash = :hash
            """;

    private final JdbcClient jdbc;
    private final OrganisationRecords organisations;
    private final Accounts accounts;
    private final Offices offices;
    private final LapsedLinks lapsed;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    Registrations(
            JdbcClient jdbc,
            OrganisationRecords organisations,
            Accounts accounts,
            Offices offices,
            LapsedLinks lapsed,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.accounts = accounts;
        this.offices = offices;
        this.lapsed = lapsed;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes a registration from anyone and has a link mailed to the contact's address.
     *
     * @param locale in which the mail is written
     * @param network from which it was sent, {@code null} where that is not known
     * @throws Refusal as of the details, {@code organisation.acronym-taken}, {@code registration.too-many},
     *     {@code registration.too-many-here}
     */
    @Transactional
    public void register(OrganisationDetails details, Locale locale, @Nullable String network) {
        OrganisationDetails fit = DetailsRule.fit(details);
        organisations.requireFree(fit.acronym(), null);
        oneAtATime();
        Instant now = clock.now();
        requireRoom(fit.contact().email(), network, now);
        UUID id = Ids.next();
        String secret = LinkSecret.next();
        Instant expires = now.plus(VALID);
        jdbc.sql("""
                        insert into registration (id, token_hash, email, locale, details, created_at, expires_at,
                            network)
                        values (:id, :hash, :email, :locale, cast(:details as jsonb), :now, :expires, :network)
                        """)
                .param("id", id)
                .param("hash", LinkSecret.hash(secret))
                .param("email", fit.contact().email())
                .param("locale", locale.toLanguageTag())
                .param("details", Json.of(fit))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .param("network", network, Types.VARCHAR)
                .update();
        events.publishEvent(new RegistrationReceived(
                id,
                fit.names().in(locale),
                fit.contact().person(),
                fit.contact().email(),
                locale,
                secret,
                expires));
    }

    /**
     * Mails a new link for each registration that waits for the confirmation of an address; the link before no longer
     * works. Whether there is one is not told, and each gets at most three, until it lapses as it would have.
     *
     * @param network from which it is asked, {@code null} where that is not known
     * @throws Refusal {@code email.form}, {@code field.missing}, {@code field.too-long};
     *     {@code registration.too-many-here}, whether or not a registration waits
     */
    @Transactional
    public void sendAgain(@Nullable String email, @Nullable String network) {
        String address = DetailsRule.email(email);
        oneAtATime();
        Instant now = clock.now();
        lapsed.forgetRegistrations(now);
        if (network != null) {
            if (fromNetwork(network, now) + againFromNetwork(network, now) >= MOST_OF_A_NETWORK) {
                throw new Refusal("registration.too-many-here");
            }
            jdbc.sql("insert into link_request (id, network, asked_at) values (?, ?, ?)")
                    .params(Ids.next(), network, now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        jdbc.sql("""
                        select id, details, locale, expires_at from registration
                        where organisation_id is null and lower(email) = lower(:email) and sent_again < :most
                        order by id for update
                        """)
                .param("email", address)
                .param("most", MOST_AGAIN)
                .query((row, index) -> new Waiting(
                        row.getObject("id", UUID.class),
                        Json.details(row.getString("details")),
                        Locale.forLanguageTag(row.getString("locale")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(this::sendAgain);
    }

    /** A registration whose link is sent again. */
    private record Waiting(UUID id, OrganisationDetails details, Locale locale, Instant expiresAt) {}

    private void sendAgain(Waiting registration) {
        String secret = LinkSecret.next();
        jdbc.sql("update registration set token_hash = ?, sent_again = sent_again + 1 where id = ?")
                .params(LinkSecret.hash(secret), registration.id())
                .update();
        Contact contact = registration.details().contact();
        events.publishEvent(new RegistrationReceived(
                Ids.next(),
                registration.details().names().in(registration.locale()),
                contact.person(),
                contact.email(),
                registration.locale(),
                secret,
                registration.expiresAt()));
    }

    /**
     * The registration that a link leads to.
     *
     * @throws NotKnown when there is none
     * @throws Refusal {@code link.used}, {@code link.expired}
     */
    @Transactional(readOnly = true)
    public Registration at(String secret) {
        return usable(secret, "");
    }

    /**
     * Confirms the address and makes an account with it.
     *
     * @throws Refusal {@code link.used}, {@code link.expired}, {@code organisation.acronym-taken}, and as on the
     *     creation of an account
     */
    @Transactional
    public Organisation confirm(String secret, NewAccount account) {
        Registration registration = usable(secret, " for update");
        Account made = accounts.create(
                account.username(),
                registration.details().contact().email(),
                account.name(),
                account.password(),
                account.locale(),
                account.zone());
        return confirmed(registration, made);
    }

    /** Confirms the address as someone who has an account. */
    @Transactional
    public Organisation confirm(String secret, Actor actor) {
        return confirmed(usable(secret, " for update"), accounts.get(actor.accountId()));
    }

    /** Enters a registration as if its address had been confirmed; for setting up, where no person acts. */
    @Transactional
    public Organisation enter(OrganisationDetails details, Account coordinator) {
        OrganisationDetails fit = DetailsRule.fit(details);
        return confirmed(new Registration(Ids.next(), fit, clock.now(), true), coordinator);
    }

    private Organisation confirmed(Registration registration, Account coordinator) {
        OrganisationDetails details = registration.details();
        Organisation organisation = Organisations.described(Ids.next(), details, OrganisationState.PENDING);
        organisations.insert(organisation, details.contact());
        // the organisation has it now
        jdbc.sql("update registration set organisation_id = ?, email = null, details = null where id = ?")
                .param(organisation.id())
                .param(registration.id())
                .update();
        offices.appoint(
                coordinator.id(),
                Function.COORDINATOR,
                Place.organisation(organisation.id()),
                organisation.key(),
                clock.today(),
                null);
        organisations.record("organisation.registered", organisation, coordinator.username(), null, null, clock.now());
        events.publishEvent(
                new OrganisationRegistered(organisation, offices.holders(Function.OFFICER, Place.PLATFORM)));
        return organisation;
    }

    private Registration usable(String secret, String lock) {
        Registration registration = jdbc.sql(SELECT + lock)
                .param("hash", LinkSecret.hash(secret))
                .query(Registrations::waiting)
                .optional()
                .orElseThrow(() -> new NotKnown("registration", "of this link"));
        if (!clock.now().isBefore(registration.expiresAt())) {
            throw new Refusal("link.expired");
        }
        return registration;
    }

    /** @throws Refusal {@code link.used} for one that was confirmed, of which no more is known than that */
    private static Registration waiting(ResultSet row, int index) throws SQLException {
        if (row.getObject("organisation_id") != null) {
            throw new Refusal("link.used");
        }
        return new Registration(
                row.getObject("id", UUID.class),
                Json.details(row.getString("details")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("has_account"));
    }

    /** Nobody else registers between the count of those that wait and the insert of one more. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('registrations', 1))")
                .query((row, index) -> true)
                .single();
    }

    private void requireRoom(String email, @Nullable String network, Instant now) {
        lapsed.forgetRegistrations(now);
        int ofAddress = jdbc.sql(
                        "select count(*) from registration where organisation_id is null and lower(email) = lower(?)")
                .param(email)
                .query(Integer.class)
                .single();
        int all = jdbc.sql("select count(*) from registration where organisation_id is null")
                .query(Integer.class)
                .single();
        if (ofAddress >= MOST_OF_AN_ADDRESS || all >= MOST_WAITING) {
            throw new Refusal("registration.too-many", VALID.toDays());
        }
        if (network != null && fromNetwork(network, now) + againFromNetwork(network, now) >= MOST_OF_A_NETWORK) {
            throw new Refusal("registration.too-many-here");
        }
    }

    private int againFromNetwork(String network, Instant now) {
        return jdbc.sql("select count(*) from link_request where network = ? and asked_at > ?")
                .param(network)
                .param(now.minus(LapsedLinks.NETWORK_KEPT).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private int fromNetwork(String network, Instant now) {
        return jdbc.sql("select count(*) from registration where network = ? and created_at > ?")
                .param(network)
                .param(now.minus(LapsedLinks.NETWORK_KEPT).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
