package org.rapporteur.identity;

import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to organisations. Each act locks the organisation, so that two coordinators who demote each other at once
 * don't leave it without any; each is in the journal.
 */
@Service
public class Memberships {
    /** The most who may belong to one organisation. */
    static final int MOST = 500;

    private static final String HELD = " o.place_kind = 'ORGANISATION' and o.place_id = :organisation"
            + " and o.from_day <= :today and (o.to_day is null or o.to_day >= :today)";

    private final JdbcClient jdbc;
    private final OrganisationRecords organisations;
    private final Offices offices;
    private final Accounts accounts;
    private final DatabaseClock clock;

    Memberships(
            JdbcClient jdbc,
            OrganisationRecords organisations,
            Offices offices,
            Accounts accounts,
            DatabaseClock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.offices = offices;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who belongs to an organisation, coordinators first; for its members and for officers. */
    @Transactional(readOnly = true)
    public List<Member> of(Actor actor, UUID organisationId) {
        if (!Authority.may(actor, Act.ADMINISTER, Set.of(Place.organisation(organisationId)))) {
            Authority.require(actor, Act.SEE_MEMBERS, Set.of(Place.organisation(organisationId)));
        }
        return jdbc.sql("select " + Rows.ACCOUNT + ", bool_or(o.function = 'COORDINATOR') as coordinator,"
                        + " max(o.from_day) as since from office o join account a on a.id = o.account_id where" + HELD
                        + " group by a.id order by coordinator desc, a.name, a.username")
                .param("organisation", organisationId)
                .param("today", clock.today())
                .query((row, index) -> new Member(
                        Rows.account(row, index),
                        row.getBoolean("coordinator"),
                        row.getObject("since", java.time.LocalDate.class)))
                .list();
    }

    /** A coordinator makes a member a coordinator too. */
    @Transactional
    public void promote(Actor actor, UUID organisationId, UUID accountId) {
        Organisation organisation = managed(actor, organisationId);
        Team team = team(organisationId);
        become(organisation, team, team.promoting(accountId));
        record("coordinator.made", organisation, actor, accountId);
    }

    /** A coordinator makes a coordinator an ordinary member, perhaps themself. */
    @Transactional
    public void demote(Actor actor, UUID organisationId, UUID accountId) {
        Organisation organisation = managed(actor, organisationId);
        Team team = team(organisationId);
        become(organisation, team, team.demoting(accountId));
        record("coordinator.unmade", organisation, actor, accountId);
    }

    /** A coordinator hands over to a member in one step, and goes on as a member. */
    @Transactional
    public void handOver(Actor actor, UUID organisationId, UUID accountId) {
        Organisation organisation = managed(actor, organisationId);
        Team team = team(organisationId);
        become(organisation, team, team.handingOver(actor.accountId(), accountId));
        record("coordination.handed-over", organisation, actor, accountId);
    }

    /** A coordinator takes a member out. */
    @Transactional
    public void remove(Actor actor, UUID organisationId, UUID accountId) {
        Organisation organisation = managed(actor, organisationId);
        Team team = team(organisationId);
        become(organisation, team, team.without(accountId));
        record("member.removed", organisation, actor, accountId);
    }

    /** Someone leaves the organisation. What they wrote for it stays there. */
    @Transactional
    public void leave(Actor actor, UUID organisationId) {
        Authority.require(actor, Act.SEE_MEMBERS, Set.of(Place.organisation(organisationId)));
        Organisation organisation = organisations.locked(organisationId);
        Team team = team(organisationId);
        become(organisation, team, team.without(actor.accountId()));
        record("member.left", organisation, actor, actor.accountId());
    }

    /** Someone joins by an invitation. The organisation is locked. */
    void join(Organisation organisation, Account account, Function as, Instant at) {
        Team team = team(organisation.id());
        if (team.size() >= MOST) {
            throw new Refusal("member.too-many", MOST);
        }
        become(organisation, team, team.joinedBy(account.id(), as));
        organisations.record("member.joined", organisation, account.username(), account.username(), null, at);
    }

    /** Who belongs to the organisation today. */
    Team team(UUID organisationId) {
        Set<UUID> coordinators = new HashSet<>();
        Set<UUID> members = new HashSet<>();
        jdbc.sql("select o.account_id, o.function from office o where" + HELD)
                .param("organisation", organisationId)
                .param("today", clock.today())
                .query(row -> {
                    Set<UUID> of = row.getString(2).equals(Function.COORDINATOR.name()) ? coordinators : members;
                    of.add(row.getObject(1, UUID.class));
                });
        return new Team(coordinators, members);
    }

    private Organisation managed(Actor actor, UUID organisationId) {
        Authority.require(actor, Act.MANAGE_MEMBERS, Set.of(Place.organisation(organisationId)));
        Organisation organisation = organisations.locked(organisationId);
        // who was demoted or taken out while this waited for the lock is no coordinator any more
        if (!team(organisationId).coordinators().contains(actor.accountId())) {
            throw new NotKnown("organisation", organisationId);
        }
        return organisation;
    }

    private void become(Organisation organisation, Team before, Team after) {
        Place place = Place.organisation(organisation.id());
        Set<UUID> everyone = new HashSet<>();
        for (Team team : List.of(before, after)) {
            everyone.addAll(team.coordinators());
            everyone.addAll(team.members());
        }
        for (UUID account : everyone) {
            Function held = after.functionOf(account);
            if (held != before.functionOf(account)) {
                endOthers(account, held, organisation.id());
                if (held != null) {
                    offices.appoint(account, held, place, organisation.key(), clock.today(), null);
                }
            }
        }
    }

    /** Terms that are over stay as they were; one that would begin some day is gone too. */
    private void endOthers(UUID accountId, @Nullable Function kept, UUID organisationId) {
        jdbc.sql("select o.id from office o where o.account_id = :account and o.place_kind = 'ORGANISATION'"
                        + " and o.place_id = :organisation and o.function is distinct from :kept"
                        + " and (o.to_day is null or o.to_day >= :today)")
                .param("account", accountId)
                .param("organisation", organisationId)
                .param("kept", kept == null ? null : kept.name(), Types.VARCHAR)
                .param("today", clock.today())
                .query(UUID.class)
                .list()
                .forEach(office -> offices.end(office, clock.today()));
    }

    private void record(String act, Organisation organisation, Actor actor, UUID accountId) {
        organisations.record(
                act, organisation, actor.username(), accounts.get(accountId).username(), null, clock.now());
    }
}
