package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.rapporteur.kernel.Refusal;

/** What coordinators and members do to their organisation's team, in any order. */
class TeamTest {

    private static final UUID ADA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID EVE = new UUID(0, 3);

    private enum Deed {
        JOIN,
        JOIN_AS_COORDINATOR,
        PROMOTE,
        DEMOTE,
        HAND_OVER,
        LEAVE
    }

    private record Step(Deed deed, UUID one, UUID other) {

        Team on(Team team) {
            return switch (deed) {
                case JOIN -> team.joinedBy(one, Function.MEMBER);
                case JOIN_AS_COORDINATOR -> team.joinedBy(one, Function.COORDINATOR);
                case PROMOTE -> team.promoting(one);
                case DEMOTE -> team.demoting(one);
                case HAND_OVER -> team.coordinators().contains(one) ? team.handingOver(one, other) : team;
                case LEAVE -> team.without(one);
            };
        }
    }

    @Property
    void whatever_is_done_somebody_coordinates_and_nobody_is_two_things_at_once(
            @ForAll("steps") @Size(max = 40) List<Step> steps) {
        Team team = new Team(Set.of(ADA), Set.of(BEN));
        for (Step step : steps) {
            team = after(team, step);
            assertThat(team.coordinators()).isNotEmpty();
            assertThat(Collections.disjoint(team.coordinators(), team.members()))
                    .isTrue();
        }
    }

    @Property
    void only_leaving_makes_a_team_smaller_and_only_joining_makes_it_larger(
            @ForAll("steps") @Size(max = 40) List<Step> steps) {
        Team team = new Team(Set.of(ADA), Set.of(BEN));
        for (Step step : steps) {
            Set<UUID> before = everybody(team);
            team = after(team, step);
            if (step.deed() != Deed.LEAVE) {
                assertThat(everybody(team)).containsAll(before);
            }
            if (step.deed() != Deed.JOIN && step.deed() != Deed.JOIN_AS_COORDINATOR) {
                assertThat(before).containsAll(everybody(team));
            }
        }
    }

    @Example
    void the_last_coordinator_can_neither_leave_nor_step_down() {
        Team team = new Team(Set.of(ADA), Set.of(BEN));

        refused("member.last-coordinator", () -> team.without(ADA));
        refused("member.last-coordinator", () -> team.demoting(ADA));
    }

    @Example
    void the_last_coordinator_hands_over_and_may_leave_then() {
        Team team = new Team(Set.of(ADA), Set.of(BEN)).handingOver(ADA, BEN);

        assertThat(team).isEqualTo(new Team(Set.of(BEN), Set.of(ADA)));
        assertThat(team.without(ADA)).isEqualTo(new Team(Set.of(BEN), Set.of()));
    }

    @Example
    void handing_over_to_oneself_changes_nothing() {
        Team team = new Team(Set.of(ADA), Set.of(BEN));

        assertThat(team.handingOver(ADA, ADA)).isEqualTo(team);
    }

    @Example
    void who_is_not_there_can_be_made_nothing_of() {
        Team team = new Team(Set.of(ADA), Set.of(BEN));

        refused("member.gone", () -> team.promoting(EVE));
        refused("member.gone", () -> team.demoting(EVE));
        refused("member.gone", () -> team.without(EVE));
        refused("member.gone", () -> team.handingOver(ADA, EVE));
        refused("member.already", () -> team.joinedBy(BEN, Function.MEMBER));
        refused("member.coordinator-already", () -> team.promoting(ADA));
        refused("member.no-coordinator", () -> team.demoting(BEN));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<UUID> people = Arbitraries.of(ADA, BEN, EVE);
        return Combinators.combine(Arbitraries.of(Deed.class), people, people)
                .as(Step::new)
                .list();
    }

    private static Team after(Team team, Step step) {
        try {
            return step.on(team);
        } catch (Refusal refusal) {
            return team;
        }
    }

    private static Set<UUID> everybody(Team team) {
        Set<UUID> all = new HashSet<>(team.coordinators());
        all.addAll(team.members());
        return all;
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
