package org.rapporteur.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations to organisations, by a link that is mailed, used once, and can be revoked until then. */
@Service
public class Invitations {
    /** How long a link can be used. */
    static final Duration VALID = Duration.ofDays(14);

    /** How many may be on their way at once, so that an organisation is no way to mail to many. */
    static final int MOST_WAITING = 100;

    private static final String SELECT = """
            select i.id, i.organisation_id, i.email, i.function, i.invited_by, i.expires_at,
                i.accepted_by is not null as used, i.revoked_at is not null as revoked,
                exists (select from account a where lower(a.email) = lower(i.email)) as has_account
            from invitation i
            """;

    private final JdbcClient jdbc;
    private final OrganisationRecords organisations;
    private final Memberships memberships;
    private final Accounts accounts;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    Invitations(
            JdbcClient jdbc,
            OrganisationRecords organisations,
            Memberships memberships,
            Accounts accounts,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.memberships = memberships;
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Invites someone and has the link mailed. An invitation to the same address that was not used yet is revoked: the
     * newest link counts. For coordinators, and for officers of the platform, who give an organisation its first one.
     *
     * @param locale of the mail, where the address belongs to no account
     * @throws Refusal {@code email.form}, {@code member.already}, {@code invitation.too-many},
     *     {@code organisation.pending}, {@code organisation.suspended}
     */
    @Transactional
    public Invitation invite(Actor actor, UUID organisationId, String email, Function function, Locale locale) {
        requireMay(actor, organisationId);
        String address = DetailsRule.email(email);
        if (function.heldIn() != Place.Kind.ORGANISATION) {
            throw new Refusal("office.place", function.key());
        }
        Organisation organisation = active(organisations.locked(organisationId));
        Instant now = clock.now();
        Optional<Account> known = account(address);
        if (known.isPresent()
                && memberships.team(organisationId).has(known.get().id())) {
            throw new Refusal("member.already");
        }
        revokeTo(organisationId, address, now);
        if (waiting(organisationId) >= MOST_WAITING) {
            throw new Refusal("invitation.too-many", MOST_WAITING);
        }
        String secret = LinkSecret.next();
        Invitation invitation = new Invitation(
                Ids.next(), organisationId, address, function, actor.username(), now.plus(VALID), known.isPresent());
        jdbc.sql("""
                        insert into invitation (id, organisation_id, token_hash, email, function, invited_by, created_at,
                            expires_at)
                        values (:id, :organisation, :hash, :email, :function, :by, :now, :expires)
                        """)
                .param("id", invitation.id())
                .param("organisation", organisationId)
                .param("hash", LinkSecret.hash(secret))
                .param("email", address)
                .param("function", function.name())
                .param("by", actor.username())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        organisations.recordInvitation("member.invited", organisation, actor.username(), invitation.id(), now);
        Locale reads = known.map(Account::locale).orElse(locale);
        events.publishEvent(new MemberInvited(
                invitation.id(),
                organisation,
                actor.name(),
                known.map(Account::name).orElse(address),
                address,
                reads,
                secret,
                invitation.expiresAt()));
        return invitation;
    }

    /** Those on their way, the newest first; for coordinators and officers. */
    @Transactional(readOnly = true)
    public List<Invitation> waiting(Actor actor, UUID organisationId) {
        requireMay(actor, organisationId);
        return jdbc.sql(SELECT + """
                        where i.organisation_id = :organisation and i.accepted_by is null and i.revoked_at is null
                        and i.expires_at > :now order by i.id desc
                        """)
                .param("organisation", organisationId)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(Invitations::invitation)
                .list();
    }

    /** @throws NotKnown when the organisation has no such invitation that could still be used */
    @Transactional
    public void revoke(Actor actor, UUID organisationId, UUID invitationId) {
        requireMay(actor, organisationId);
        Organisation organisation = organisations.locked(organisationId);
        Instant now = clock.now();
        int revoked = jdbc.sql("""
                        update invitation set revoked_at = :now
                        where id = :id and organisation_id = :organisation and accepted_by is null and revoked_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", invitationId)
                .param("organisation", organisationId)
                .update();
        if (revoked == 0) {
            throw new NotKnown("invitation", invitationId);
        }
        organisations.recordInvitation("invitation.revoked", organisation, actor.username(), invitationId, now);
    }

    /** What a link leads to: the invitation and the organisation. */
    public record Open(Invitation invitation, Organisation organisation) {}

    /**
     * @throws NotKnown when no link is like this
     * @throws Refusal {@code link.used}, {@code link.expired}, {@code link.revoked}, {@code organisation.suspended}
     */
    @Transactional(readOnly = true)
    public Open at(String secret) {
        Invitation invitation = usable(secret, "");
        return new Open(invitation, active(organisations.get(invitation.organisationId())));
    }

    /** Someone with an account joins. @throws Refusal as {@link #at}, {@code member.already}, {@code member.too-many} */
    @Transactional
    public Organisation accept(String secret, Actor actor) {
        Organisation organisation = organisationOf(secret);
        Invitation invitation = usable(secret, "for update of i");
        return accepted(invitation, active(organisation), accounts.get(actor.accountId()));
    }

    /** Someone makes an account with the address invited, and joins. */
    @Transactional
    public Organisation accept(String secret, NewAccount account) {
        Organisation organisation = organisationOf(secret);
        Invitation invitation = usable(secret, "for update of i");
        return accepted(
                invitation,
                active(organisation),
                accounts.create(
                        account.username(),
                        invitation.email(),
                        account.name(),
                        account.password(),
                        account.locale(),
                        account.zone()));
    }

    /** Locked before the invitation, as by those who invite and revoke, so that none waits for another in a ring. */
    private Organisation organisationOf(String secret) {
        return jdbc.sql("select organisation_id from invitation where token_hash = ?")
                .param(LinkSecret.hash(secret))
                .query(UUID.class)
                .optional()
                .map(organisations::locked)
                .orElseThrow(() -> new NotKnown("invitation", "of this link"));
    }

    private Organisation accepted(Invitation invitation, Organisation organisation, Account account) {
        jdbc.sql("update invitation set accepted_by = ? where id = ?")
                .param(account.id())
                .param(invitation.id())
                .update();
        memberships.join(organisation, account, invitation.function(), clock.now());
        return organisation;
    }

    private Invitation usable(String secret, String lock) {
        Instant now = clock.now();
        return jdbc.sql(SELECT + " where i.token_hash = :hash " + lock)
                .param("hash", LinkSecret.hash(secret))
                .query((row, index) -> {
                    if (row.getBoolean("used")) {
                        throw new Refusal("link.used");
                    }
                    if (row.getBoolean("revoked")) {
                        throw new Refusal("link.revoked");
                    }
                    if (!now.isBefore(instant(row))) {
                        throw new Refusal("link.expired");
                    }
                    return invitation(row, index);
                })
                .optional()
                .orElseThrow(() -> new NotKnown("invitation", "of this link"));
    }

    private void revokeTo(UUID organisationId, String email, Instant now) {
        jdbc.sql("""
                        update invitation set revoked_at = :now
                        where organisation_id = :organisation and lower(email) = lower(:email)
                        and accepted_by is null and revoked_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("organisation", organisationId)
                .param("email", email)
                .update();
    }

    private int waiting(UUID organisationId) {
        return jdbc.sql("select count(*) from invitation where organisation_id = :organisation"
                        + " and accepted_by is null and revoked_at is null and expires_at > :now")
                .param("organisation", organisationId)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private Optional<Account> account(String email) {
        return jdbc.sql("select " + Rows.ACCOUNT + " from account a where lower(a.email) = lower(?)")
                .param(email)
                .query(Rows::account)
                .optional();
    }

    private static void requireMay(Actor actor, UUID organisationId) {
        if (!Authority.may(actor, Act.ADMINISTER, Set.of(Place.organisation(organisationId)))) {
            Authority.require(actor, Act.MANAGE_MEMBERS, Set.of(Place.organisation(organisationId)));
        }
    }

    private static Organisation active(Organisation organisation) {
        if (organisation.isSuspended()) {
            throw new Refusal("organisation.suspended", organisation.name());
        }
        if (organisation.state() != OrganisationState.APPROVED) {
            throw new Refusal("organisation.pending", organisation.name());
        }
        return organisation;
    }

    private static Invitation invitation(ResultSet row, int index) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("email"),
                Function.valueOf(row.getString("function")),
                row.getString("invited_by"),
                instant(row),
                row.getBoolean("has_account"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("expires_at", OffsetDateTime.class).toInstant();
    }
}
