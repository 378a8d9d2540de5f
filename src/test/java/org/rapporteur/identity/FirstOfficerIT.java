package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RapporteurTest
class FirstOfficerIT {

    private static final String PASSWORD = "correct horse battery staple";

    private final Accounts accounts;
    private final Offices offices;
    private final Journal journal;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String username = "first-" + Long.toString(System.nanoTime(), 36);

    FirstOfficerIT(
            Accounts accounts,
            Offices offices,
            Journal journal,
            DatabaseClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void the_first_officer_may_set_up_the_whole_platform() {
        transaction.executeWithoutResult(status -> officer(username).admit());

        Actor actor = accounts.actor(username);
        assertThat(Authority.may(actor, Act.ADMINISTER, Set.of(Place.PLATFORM))).isTrue();
        assertThat(Authority.may(actor, Act.OPERATE, Set.of(Place.PLATFORM))).isTrue();
        assertThat(accounts.passwordMatches(username, PASSWORD)).isTrue();
    }

    @Test
    void where_there_is_an_account_already_nobody_is_let_in() {
        accounts.create(username, username + "@example.org", "Someone", PASSWORD);

        transaction.executeWithoutResult(status -> officer(username + "-2").run(new DefaultApplicationArguments()));

        assertThat(accounts.find(username + "-2")).isEmpty();
    }

    private FirstOfficer officer(String name) {
        return new FirstOfficer(accounts, offices, journal, clock, jdbc, name, name + "@example.org", PASSWORD);
    }
}
