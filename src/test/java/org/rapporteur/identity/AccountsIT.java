package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapporteurTest
class AccountsIT {
    private final Accounts accounts;
    private final Offices offices;
    private final Organisations organisations;
    private final Delegations delegations;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;
    private final String mark = Long.toString(System.nanoTime(), 36);

    AccountsIT(
            Accounts accounts,
            Offices offices,
            Organisations organisations,
            Delegations delegations,
            DatabaseClock clock,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.offices = offices;
        this.organisations = organisations;
        this.delegations = delegations;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void a_password_is_kept_hashed_and_recognised() {
        Account account = account("ada");

        assertThat(accounts.passwordHash(account.username()))
                .hasValueSatisfying(
                        hash -> assertThat(hash).startsWith("{bcrypt}").doesNotContain("correct horse"));
        assertThat(accounts.passwordMatches(account.username(), "correct horse"))
                .isTrue();
        assertThat(accounts.passwordMatches(account.username(), "wrong horse")).isFalse();
        assertThat(accounts.passwordMatches("nobody-" + mark, "correct horse")).isFalse();
    }

    @Test
    void a_password_is_changed_by_who_knows_the_present_one() {
        Actor actor = accounts.actor(account("zoe").username());

        assertThatThrownBy(() -> accounts.changePassword(actor, "wrong horse", "battery staple"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("password.wrong"));
        assertThatThrownBy(() -> accounts.changePassword(actor, "correct horse", "short"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("password.length"));
        assertThat(accounts.passwordMatches(actor.username(), "correct horse")).isTrue();

        accounts.changePassword(actor, "correct horse", "battery staple");

        assertThat(accounts.passwordMatches(actor.username(), "battery staple")).isTrue();
        assertThat(accounts.passwordMatches(actor.username(), "correct horse")).isFalse();
    }

    @Test
    void a_user_name_that_differs_in_case_only_is_taken() {
        Account account = account("bo");

        assertThatThrownBy(() ->
                        accounts.create(account.username().toUpperCase(), "x" + mark + "@x.org", "B", "correct horse"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("username.taken"));
    }

    @Test
    void an_address_is_one_persons() {
        Account account = account("cy");

        assertThatThrownBy(() -> accounts.create("cy2-" + mark, account.email(), "C", "correct horse"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("email.taken"));
    }

    @Test
    void nobody_may_be_called_system_nor_have_a_name_that_the_engine_could_misread() {
        for (String name : new String[] {"system", "SYSTEM", "a b", "a--b", "-a", "é", "a/b"}) {
            assertThatThrownBy(() -> accounts.create(name, "s" + mark + "@x.org", "S", "correct horse"))
                    .as(name)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("username.form"));
        }
    }

    @Test
    void an_actor_holds_the_offices_of_today_only() {
        Account account = account("di");
        LocalDate today = today();
        Place past = Place.body(UUID.randomUUID());
        Place present = Place.body(UUID.randomUUID());
        Place future = Place.body(UUID.randomUUID());
        offices.appoint(account.id(), Function.OFFICER, past, "past", today.minusDays(9), today.minusDays(1));
        offices.appoint(account.id(), Function.OFFICER, present, "present" + mark, today, today);
        offices.appoint(account.id(), Function.OFFICER, future, "future", today.plusDays(1), null);

        assertThat(accounts.actor(account.username()).offices())
                .extracting(Office::place)
                .containsExactly(present);
        assertThat(offices.groupsOf(account.username())).containsExactly("officer-present" + mark);
        assertThat(offices.usersInGroup("officer-present" + mark)).containsExactly(account);
        assertThat(offices.holders(Function.OFFICER, present)).contains(account);
        assertThat(offices.holders(Function.OFFICER, past)).doesNotContain(account);
        assertThat(offices.in(future)).extracting(Office::accountId).containsExactly(account.id());
    }

    @Test
    void an_account_without_an_office_is_an_actor_who_may_nothing() {
        assertThat(accounts.actor(account("ed").username()).offices()).isEmpty();
        assertThatThrownBy(() -> accounts.actor("nobody-" + mark)).isInstanceOf(NotKnown.class);
    }

    @Test
    void appointing_again_changes_the_days_of_the_one_office() {
        Account account = account("flo");
        Place place = Place.session(UUID.randomUUID());
        Office first = offices.appoint(account.id(), Function.CHAIR, place, "x-1", today(), null);
        Office again = offices.appoint(account.id(), Function.CHAIR, place, "x-1", today(), today().plusDays(3));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.group()).isEqualTo("chair-x-1");
        assertThat(offices.in(place)).containsExactly(again);
    }

    @Test
    void an_officer_of_the_platform_is_an_officer_of_every_body() {
        Account account = account("gil");
        Office office = offices.appoint(account.id(), Function.OFFICER, Place.PLATFORM, "", today(), null);

        assertThat(office.group()).isEqualTo("officer");
        assertThat(offices.holders(Function.OFFICER, Place.body(UUID.randomUUID())))
                .contains(account);
    }

    @Test
    void a_function_is_held_in_its_own_kind_of_place_only() {
        Account account = account("hal");

        assertThatThrownBy(() -> offices.appoint(
                        account.id(), Function.CHAIR, Place.body(UUID.randomUUID()), "x", today(), null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("office.place"));
        assertThatThrownBy(() -> jdbc.sql("insert into office values (?, ?, 'CHAIR', 'BODY', ?, 'g', current_date)")
                        .params(UUID.randomUUID(), account.id(), UUID.randomUUID())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("office_function_in_place");
    }

    @Test
    void an_office_ends_with_the_day_before_and_one_never_held_is_gone() {
        Account account = account("ivy");
        Place place = Place.delegation(UUID.randomUUID());
        Office held = offices.appoint(account.id(), Function.FOCAL_POINT, place, "ken", today().minusDays(2), null);
        Office never = offices.appoint(account.id(), Function.ALTERNATE, place, "ken", today(), null);

        offices.end(held.id(), today());
        offices.end(never.id(), today());

        assertThat(offices.in(place)).singleElement().satisfies(office -> {
            assertThat(office.id()).isEqualTo(held.id());
            assertThat(office.to()).isEqualTo(today().minusDays(1));
        });
        assertThat(offices.officesOf(account.id())).isEmpty();
    }

    @Test
    void a_term_that_is_over_is_not_made_longer_by_ending_it_again() {
        Account account = account("ian");
        Place place = Place.delegation(UUID.randomUUID());
        Office past = offices.appoint(
                account.id(), Function.FOCAL_POINT, place, "ken", today().minusDays(30), today().minusDays(20));

        offices.end(past.id(), today());

        assertThat(offices.in(place)).containsExactly(past);
    }

    @Test
    void the_last_day_of_an_office_is_not_before_its_first() {
        Account account = account("jo");
        Place place = Place.session(UUID.randomUUID());

        assertThatThrownBy(
                        () -> offices.appoint(account.id(), Function.CHAIR, place, "x", today(), today().minusDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("office.days"));
    }

    @Test
    void organisations_and_delegations_are_admitted_once() {
        Organisation organisation =
                organisations.admit("An organisation", "O" + mark, ConsultativeStatus.SPECIAL, "ken");
        String code = mark.toUpperCase();
        Delegation delegation = delegations.admit("A delegation", code.substring(Math.max(0, code.length() - 12)));

        assertThat(organisation.country()).isEqualTo("KEN");
        assertThat(organisations.get(organisation.id())).isEqualTo(organisation);
        assertThat(delegations.get(delegation.id())).isEqualTo(delegation);
        assertThatThrownBy(() -> organisations.admit("Another", "o" + mark, ConsultativeStatus.NONE, "KEN"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> delegations.admit("Another", delegation.code().toLowerCase()))
                .isInstanceOf(Refusal.class);
    }

    private Account account(String name) {
        return accounts.create(name + "-" + mark, name + mark + "@example.org", name, "correct horse");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }
}
