package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Offices on the whole platform: who gives and ends them, and that somebody is left who can. */
@RapporteurTest
class PlatformOfficesIT {

    private static final Set<Place> HERE = Set.of(Place.PLATFORM);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final Accounts accounts;
    private final Offices offices;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String mark = Long.toString(System.nanoTime(), 36);

    PlatformOfficesIT(
            Accounts accounts, Offices offices, DatabaseClock clock, JdbcClient jdbc, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.offices = offices;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void the_last_one_without_an_end_is_not_ended() {
        Office office = appointed("only", Function.OPERATOR);
        Actor operator = accounts.actor("only-" + mark);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update office set to_day = greatest(from_day, current_date + 1)"
                            + " where place_kind = 'PLATFORM' and function = 'OPERATOR' and id <> ?")
                    .param(office.id())
                    .update();
            assertThatThrownBy(() -> offices.end(operator, HERE, office.id(), clock.today()))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("office.last"));

            appointed("another", Function.OPERATOR);
            offices.end(operator, HERE, office.id(), clock.today());
            assertThat(accounts.actor("only-" + mark).holds(Function.OPERATOR)).isFalse();
            status.setRollbackOnly();
        });
    }

    @Test
    void an_operator_gives_and_ends_no_other_office() {
        appointed("runs-it", Function.OPERATOR);
        Actor operator = accounts.actor("runs-it-" + mark);
        Office officers = appointed("rules-it", Function.OFFICER);

        assertThatThrownBy(() -> offices.appoint(
                        operator, HERE, operator.accountId(), Function.OFFICER, Place.PLATFORM, "", LONG_AGO, null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> offices.end(operator, HERE, officers.id(), clock.today()))
                .isInstanceOf(NotAllowed.class);
        assertThat(accounts.actor("rules-it-" + mark).holds(Function.OFFICER)).isTrue();
    }

    private Office appointed(String name, Function function) {
        String username = name + "-" + mark;
        Account account = accounts.create(username, username + "@example.org", name, "correct horse battery");
        return offices.appoint(account.id(), function, Place.PLATFORM, "", LONG_AGO, null);
    }
}
