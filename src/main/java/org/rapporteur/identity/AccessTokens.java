package org.rapporteur.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens by which organisations' own tools act for them. One lives until it expires or is revoked, and no longer than
 * the term of office of the coordinator who made it; see decision 26.
 */
@Service
public class AccessTokens {

    /** The most that an organisation may have in force at once. */
    public static final int MOST = 20;

    /** The longest that one may be in force, in days. */
    public static final int MOST_DAYS = 730;

    /** How many that are no longer in force are still told of. */
    private static final int ENDED_SHOWN = 20;

    private static final int LONGEST_NAME = 100;

    /** How exact it is kept when a token was last used. */
    private static final Duration NOTED = Duration.ofHours(1);

    private static final String TOKEN =
            "t.id as token_id, t.organisation_id, t.name as token_name, t.scope, t.created_at,"
                    + " t.expires_at, t.last_used_at, t.revoked_at, clock_timestamp() as at, a.name as maker,"
                    // a term of office that began later is another one
                    + " exists (select from office o where o.account_id = t.created_by and o.function = 'COORDINATOR'"
                    + " and o.place_id = t.organisation_id and o.from_day <= (t.created_at at time zone 'UTC')::date"
                    + " and (o.to_day is null or o.to_day >= :today)) as coordinates";

    private static final String FROM = " from access_token t join account a on a.id = t.created_by ";

    private final JdbcClient jdbc;
    private final OrganisationRecords organisations;
    private final DatabaseClock clock;

    AccessTokens(JdbcClient jdbc, OrganisationRecords organisations, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A token that was just made.
     *
     * @param secret what its bearer shows; told this once
     */
    public record Issued(AccessToken token, String secret) {}

    /**
     * Makes a token; for coordinators.
     *
     * @param days how long it is in force, 1 to {@value #MOST_DAYS}
     * @throws Refusal {@code token.too-many}, {@code token.days}, {@code organisation.pending},
     *     {@code organisation.suspended}, {@code field.missing}, {@code field.too-long}, {@code field.characters}
     */
    @Transactional
    public Issued issue(Actor actor, UUID organisationId, String name, TokenScope scope, int days) {
        Authority.require(actor, Act.MANAGE_TOKENS, Set.of(Place.organisation(organisationId)));
        String called = Field.text("field.token-name", name, LONGEST_NAME);
        Field.given("field.token-scope", scope);
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal("token.days", MOST_DAYS);
        }
        Organisation organisation = organisations.locked(organisationId);
        requireActive(organisation);
        Instant now = clock.now();
        if (all(organisationId).stream().filter(AccessToken::isActive).count() >= MOST) {
            throw new Refusal("token.too-many", MOST);
        }
        String secret = TokenSecret.next();
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into access_token (id, organisation_id, name, scope, secret_hash, created_by, created_at,
                            expires_at)
                        values (:id, :organisation, :name, :scope, :hash, :maker, :now, :expires)
                        """)
                .param("id", id)
                .param("organisation", organisationId)
                .param("name", called)
                .param("scope", scope.name())
                .param("hash", TokenSecret.hash(secret).orElseThrow())
                .param("maker", actor.accountId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC))
                .update();
        organisations.recordToken("token.created", organisation, actor.username(), id, called, now);
        return new Issued(get(organisationId, id), secret);
    }

    /** The organisation's tokens, those in force first, then some that no longer are; for coordinators. */
    @Transactional(readOnly = true)
    public List<AccessToken> of(Actor actor, UUID organisationId) {
        Authority.require(actor, Act.MANAGE_TOKENS, Set.of(Place.organisation(organisationId)));
        List<AccessToken> all = all(organisationId);
        return java.util.stream.Stream.concat(
                        all.stream().filter(AccessToken::isActive),
                        all.stream().filter(token -> !token.isActive()).limit(ENDED_SHOWN))
                .toList();
    }

    /** Revokes a token, from now on; one that is revoked stays so. For coordinators. */
    @Transactional
    public void revoke(Actor actor, UUID organisationId, UUID tokenId) {
        Authority.require(actor, Act.MANAGE_TOKENS, Set.of(Place.organisation(organisationId)));
        Organisation organisation = organisations.locked(organisationId);
        AccessToken token = get(organisationId, tokenId);
        Instant now = clock.now();
        int revoked = jdbc.sql("update access_token set revoked_at = ? where id = ? and revoked_at is null")
                .params(now.atOffset(ZoneOffset.UTC), tokenId)
                .update();
        if (revoked == 1) {
            organisations.recordToken("token.revoked", organisation, actor.username(), tokenId, token.name(), now);
        }
    }

    /**
     * Who comes with a secret: nobody, unless it is that of a token in force. One statement, and another once an hour to
     * note that it was used.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<TokenBearer> bearer(String secret) {
        return TokenSecret.hash(secret)
                .flatMap(hash -> jdbc.sql("select " + TOKEN + ", " + Rows.ORGANISATION + FROM
                                + "join organisation g on g.id = t.organisation_id where t.secret_hash = :hash")
                        .param("hash", hash)
                        .param("today", clock.today())
                        .query((row, index) -> new Found(
                                new TokenBearer(token(row, index), Rows.organisation(row, index)),
                                clock.read(Instants.of(row, "at"))))
                        .optional()
                        .filter(found -> found.bearer().token().isActive())
                        .map(found -> {
                            note(found.bearer().token(), found.at());
                            return found.bearer();
                        }));
    }

    private record Found(TokenBearer bearer, Instant at) {}

    private void note(AccessToken token, Instant at) {
        Instant last = token.lastUsedAt();
        if (last == null || Duration.between(last, at).compareTo(NOTED) >= 0) {
            jdbc.sql("update access_token set last_used_at = ? where id = ?")
                    .params(at.atOffset(ZoneOffset.UTC), token.id())
                    .update();
        }
    }

    private AccessToken get(UUID organisationId, UUID tokenId) {
        return jdbc.sql("select " + TOKEN + FROM + "where t.id = :id and t.organisation_id = :organisation")
                .param("id", tokenId)
                .param("organisation", organisationId)
                .param("today", clock.today())
                .query(this::token)
                .optional()
                .orElseThrow(() -> new NotKnown("token", tokenId));
    }

    private List<AccessToken> all(UUID organisationId) {
        return jdbc.sql("select " + TOKEN + FROM + "where t.organisation_id = :organisation order by t.id desc")
                .param("organisation", organisationId)
                .param("today", clock.today())
                .query(this::token)
                .list();
    }

    private AccessToken token(ResultSet row, int index) throws SQLException {
        Instant expires = Instants.of(row, "expires_at");
        AccessToken.State state = AccessToken.State.ACTIVE;
        if (Instants.orNull(row, "revoked_at") != null) {
            state = AccessToken.State.REVOKED;
        } else if (!clock.read(Instants.of(row, "at")).isBefore(expires)) {
            state = AccessToken.State.EXPIRED;
        } else if (!row.getBoolean("coordinates")) {
            state = AccessToken.State.ORPHANED;
        }
        return new AccessToken(
                row.getObject("token_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("token_name"),
                TokenScope.valueOf(row.getString("scope")),
                row.getString("maker"),
                Instants.of(row, "created_at"),
                expires,
                Instants.orNull(row, "last_used_at"),
                state);
    }

    /** @throws Refusal where nothing may be done for the organisation */
    static void requireActive(Organisation organisation) {
        if (organisation.isSuspended()) {
            throw new Refusal("organisation.suspended", organisation.name());
        }
        if (organisation.state() != OrganisationState.APPROVED) {
            throw new Refusal("organisation.pending", organisation.name());
        }
    }
}
