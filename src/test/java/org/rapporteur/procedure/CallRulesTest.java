package org.rapporteur.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.OrganisationNames;
import org.rapporteur.identity.OrganisationState;

/** Who is asked by a call, whatever its rules and wherever the organisation stands. */
class CallRulesTest {

    private static final UUID OURS = new UUID(0, 1);
    private static final UUID ANOTHER = new UUID(0, 2);

    @Property
    void only_one_that_the_secretariat_admitted_is_asked(
            @ForAll("calls") CallRules call, @ForAll("organisations") Organisation organisation) {
        if (call.asks(organisation)) {
            assertThat(organisation.state()).isIn(OrganisationState.APPROVED, OrganisationState.SUSPENDED);
        }
    }

    @Property
    void one_that_is_admitted_is_asked_if_and_only_if_the_call_is_open_invites_it_or_names_its_category(
            @ForAll("calls") CallRules call, @ForAll ConsultativeStatus status) {
        Organisation organisation = organisation(status, OrganisationState.APPROVED);
        boolean open = call.participation() == Participation.OPEN;
        boolean invited = call.invited().contains(OURS);
        boolean named = call.participation() == Participation.BY_STATUS
                && call.participants().contains(status);

        assertThat(call.asks(organisation)).isEqualTo(open || invited || named);
    }

    @Property
    void inviting_one_more_takes_nobody_out(
            @ForAll("calls") CallRules call, @ForAll("organisations") Organisation organisation) {
        Set<UUID> more = call.invited().isEmpty() ? Set.of(ANOTHER) : Set.of(OURS, ANOTHER);

        if (call.asks(organisation)) {
            assertThat(call.inviting(more).asks(organisation)).isTrue();
        }
    }

    @Property
    void suspending_changes_nothing_about_being_asked(
            @ForAll("calls") CallRules call, @ForAll ConsultativeStatus status) {
        assertThat(call.asks(organisation(status, OrganisationState.SUSPENDED)))
                .isEqualTo(call.asks(organisation(status, OrganisationState.APPROVED)));
    }

    @Property
    void a_list_of_all_who_are_asked_is_the_categories_and_the_invited(
            @ForAll("calls") CallRules call, @ForAll ConsultativeStatus status) {
        assertThat(call.asks(organisation(status, OrganisationState.APPROVED)))
                .isEqualTo(
                        call.statusesAsked().contains(status) || call.invited().contains(OURS));
    }

    @Provide
    Arbitrary<CallRules> calls() {
        return Combinators.combine(
                        Arbitraries.of(ConsultativeStatus.class).set(),
                        Arbitraries.of(Participation.class),
                        Arbitraries.of(OURS, ANOTHER).set())
                .as((participants, participation, invited) -> new CallRules(
                                participants,
                                ReviewMode.SILENCE,
                                Map.of(),
                                LateRule.REFUSE,
                                true,
                                Set.of(Language.EN),
                                Timetable.usual(
                                        LocalDate.of(2027, 1, 20),
                                        LocalDate.of(2027, 3, 1),
                                        LocalDate.of(2027, 4, 1),
                                        LocalDate.of(2027, 5, 1)))
                        .asking(participation, invited));
    }

    @Provide
    Arbitrary<Organisation> organisations() {
        return Combinators.combine(Arbitraries.of(ConsultativeStatus.class), Arbitraries.of(OrganisationState.class))
                .as(CallRulesTest::organisation);
    }

    private static Organisation organisation(ConsultativeStatus status, OrganisationState state) {
        return new Organisation(
                OURS, "Elders United", "ELDERS", status, "CHE", state, OrganisationNames.english("Elders United"));
    }
}
