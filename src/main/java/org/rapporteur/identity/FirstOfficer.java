package org.rapporteur.identity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first person in. On a database without any account, and only there, the account that
 * {@code rapporteur.first-officer.*} describes is made; it is officer and operator of the whole platform.
 */
@Component
class FirstOfficer implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOfficer.class);

    private final Accounts accounts;
    private final Offices offices;
    private final Journal journal;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;
    private final String username;
    private final String email;
    private final String password;

    FirstOfficer(
            Accounts accounts,
            Offices offices,
            Journal journal,
            DatabaseClock clock,
            JdbcClient jdbc,
            @Value("${rapporteur.first-officer.username:}") String username,
            @Value("${rapporteur.first-officer.email:}") String email,
            @Value("${rapporteur.first-officer.password:}") String password) {
        this.accounts = accounts;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
        this.jdbc = jdbc;
        this.username = username;
        this.email = email;
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!username.isBlank() && isNobodyHere()) {
            Account account = admit();
            LOG.info("Account {} was made, the first one: an officer of the platform", account.username());
        }
    }

    /** Makes the account and gives it its offices. */
    Account admit() {
        Account account = accounts.create(username, email, username, password);
        LocalDate today = clock.today();
        offices.appoint(account.id(), Function.OFFICER, Place.PLATFORM, "", today, null);
        offices.appoint(account.id(), Function.OPERATOR, Place.PLATFORM, "", today, null);
        journal.append(new Entry(
                "account.created",
                null,
                Actor.SYSTEM.username(),
                null,
                clock.now(),
                Map.of("username", account.username())));
        return account;
    }

    /** Whether there is no account. Of several servers that start at once, one looks first and the others wait for it. */
    private boolean isNobodyHere() {
        jdbc.sql("lock table account in share row exclusive mode").update();
        Optional<Integer> any =
                jdbc.sql("select 1 from account limit 1").query(Integer.class).optional();
        return any.isEmpty();
    }
}
