package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;

class AuthorityTest {
    private static final Place BODY = Place.body(UUID.randomUUID());
    private static final Place OTHER_BODY = Place.body(UUID.randomUUID());
    private static final Place SESSION = Place.session(UUID.randomUUID());
    private static final Place OTHER_SESSION = Place.session(UUID.randomUUID());
    private static final Set<Place> PROCEDURE = Set.of(BODY, SESSION);

    @Test
    void an_officer_of_the_body_may_set_up_its_procedures() {
        assertThatCode(() -> Authority.require(holder(Function.OFFICER, BODY), Act.SET_UP_PROCEDURE, PROCEDURE))
                .doesNotThrowAnyException();
    }

    @Test
    void an_officer_of_another_body_does_not_learn_that_it_exists() {
        assertThatThrownBy(
                        () -> Authority.require(holder(Function.OFFICER, OTHER_BODY), Act.SET_UP_PROCEDURE, PROCEDURE))
                .isInstanceOf(NotKnown.class);
    }

    @Test
    void the_chair_of_another_session_does_not_learn_that_it_exists() {
        assertThatThrownBy(() -> Authority.require(holder(Function.CHAIR, OTHER_SESSION), Act.DECIDE, PROCEDURE))
                .isInstanceOf(NotKnown.class);
    }

    @Test
    void the_chair_of_the_session_knows_of_the_procedure_but_may_not_set_it_up() {
        assertThatThrownBy(() -> Authority.require(holder(Function.CHAIR, SESSION), Act.SET_UP_PROCEDURE, PROCEDURE))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_officer_of_the_platform_serves_every_body() {
        assertThat(Authority.may(holder(Function.OFFICER, Place.PLATFORM), Act.ADMINISTER, Set.of(OTHER_BODY)))
                .isTrue();
    }

    @Test
    void an_operator_of_the_platform_reads_the_journal_but_never_decides() {
        Actor operator = holder(Function.OPERATOR, Place.PLATFORM);

        assertThat(Authority.may(operator, Act.READ_JOURNAL, PROCEDURE)).isTrue();
        assertThat(Authority.may(operator, Act.DECIDE, PROCEDURE)).isFalse();
    }

    @Test
    void the_running_process_holds_no_office_and_may_do_nothing_for_persons() {
        assertThat(Arrays.stream(Act.values()).filter(act -> Authority.mayAnywhere(Actor.SYSTEM, act)))
                .isEmpty();
    }

    @Test
    void a_person_with_one_organisation_acts_for_it_and_one_with_two_must_say_for_which() {
        Place one = Place.organisation(UUID.randomUUID());
        Place two = Place.organisation(UUID.randomUUID());

        assertThat(holder(Function.MEMBER, one).onlyOrganisation()).contains(one.id());
        assertThat(holder(Function.MEMBER, one, two).onlyOrganisation()).isEmpty();
    }

    @Test
    void an_office_is_held_from_its_first_to_its_last_day() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        LocalDate last = LocalDate.of(2026, 3, 31);
        Office office =
                new Office(UUID.randomUUID(), UUID.randomUUID(), Function.OFFICER, BODY, "officer-x", first, last);

        assertThat(office.heldOn(first.minusDays(1))).isFalse();
        assertThat(office.heldOn(first)).isTrue();
        assertThat(office.heldOn(last)).isTrue();
        assertThat(office.heldOn(last.plusDays(1))).isFalse();
    }

    private static Actor holder(Function function, Place... places) {
        List<Office> offices = Arrays.stream(places)
                .map(place -> new Office(
                        UUID.randomUUID(), UUID.randomUUID(), function, place, "group", LocalDate.EPOCH, null))
                .toList();
        return new Actor(UUID.randomUUID(), "a-person", "A Person", offices);
    }
}
