package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rapporteur.review.ParagraphStanding.RoundFacts;
import org.rapporteur.review.ParagraphStanding.State;

class ParagraphStandingTest {

    private static final List<UUID> TEXT = List.of(id(1), id(2), id(3), id(4), id(5), id(6));

    @Test
    void a_paragraph_not_broken_in_a_closed_round_is_agreed_ad_referendum() {
        Map<UUID, State> states = standing(List.of(closed(TEXT, Set.of(id(2)))), Set.of(), false);

        assertThat(states).containsEntry(id(1), State.AD_REFERENDUM).containsEntry(id(2), State.BROKEN);
    }

    @Test
    void a_broken_paragraph_that_was_changed_and_not_broken_again_is_agreed_when_the_whole_concludes() {
        List<RoundFacts> rounds = List.of(closed(TEXT, Set.of(id(2))), closed(List.of(id(2)), Set.of()));

        assertThat(standing(rounds, Set.of(), false).get(id(2))).isEqualTo(State.AD_REFERENDUM);
        assertThat(standing(rounds, Set.of(), true))
                .allSatisfy((id, state) -> assertThat(state).isEqualTo(State.AGREED));
    }

    @Test
    void a_break_on_a_paragraph_that_was_left_as_it_was_stays() {
        List<RoundFacts> rounds = List.of(closed(TEXT, Set.of(id(2), id(4))), closed(List.of(id(2)), Set.of()));

        assertThat(standing(rounds, Set.of(), true).get(id(4))).isEqualTo(State.BROKEN);
    }

    @Test
    void a_paragraph_under_silence_is_open_until_it_is_broken() {
        RoundFacts open = new RoundFacts(new HashSet<>(TEXT), Set.of(id(3)), false);

        assertThat(standing(List.of(open), Set.of(), false))
                .containsEntry(id(1), State.OPEN)
                .containsEntry(id(3), State.BROKEN);
    }

    @Test
    void a_break_must_concern_what_is_under_review() {
        assertThatThrownBy(() -> new RoundFacts(Set.of(id(1)), Set.of(id(2)), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_paragraph_changed_later_loses_its_agreement(
            @ForAll("histories") List<RoundFacts> rounds, @ForAll("paragraphs") Set<UUID> changed) {
        Map<UUID, State> states = standing(rounds, changed, false);

        assertThat(changed).allSatisfy(id -> assertThat(states.get(id)).isEqualTo(State.CHANGED));
    }

    @Property
    void only_the_last_round_of_a_paragraph_counts(@ForAll("histories") List<RoundFacts> rounds) {
        Map<UUID, State> states = standing(rounds, Set.of(), false);
        for (UUID paragraph : TEXT) {
            List<RoundFacts> its = rounds.stream()
                    .filter(round -> round.underReview().contains(paragraph))
                    .toList();
            boolean broken = its.get(its.size() - 1).broken().contains(paragraph);
            assertThat(states.get(paragraph) == State.BROKEN).isEqualTo(broken);
        }
    }

    @Property
    void a_further_round_changes_nothing_for_paragraphs_that_are_not_in_it(
            @ForAll("histories") List<RoundFacts> rounds, @ForAll("paragraphs") Set<UUID> placed) {
        List<RoundFacts> longer = new ArrayList<>(rounds);
        longer.add(new RoundFacts(placed, Set.of(), true));
        Map<UUID, State> before = standing(rounds, Set.of(), false);
        Map<UUID, State> after = standing(longer, Set.of(), false);

        assertThat(TEXT)
                .allSatisfy(id -> assertThat(after.get(id))
                        .isEqualTo(placed.contains(id) ? State.AD_REFERENDUM : before.get(id)));
    }

    @Property
    void concluding_turns_what_was_agreed_ad_referendum_into_agreed_and_heals_no_break(
            @ForAll("histories") List<RoundFacts> rounds) {
        Map<UUID, State> before = standing(rounds, Set.of(), false);
        Map<UUID, State> after = standing(rounds, Set.of(), true);

        assertThat(TEXT)
                .allSatisfy(id -> assertThat(after.get(id))
                        .isEqualTo(before.get(id) == State.AD_REFERENDUM ? State.AGREED : before.get(id)));
    }

    @Provide
    Arbitrary<Set<UUID>> paragraphs() {
        return Arbitraries.of(TEXT).set().ofMinSize(1);
    }

    /** A first round on the whole text and up to four on parts of it, all closed, broken here and there. */
    @Provide
    Arbitrary<List<RoundFacts>> histories() {
        Arbitrary<RoundFacts> first = Arbitraries.of(TEXT).set().map(broken -> closed(TEXT, broken));
        Arbitrary<RoundFacts> further = Combinators.combine(
                        paragraphs(), Arbitraries.of(TEXT).set())
                .as((placed, wished) -> {
                    Set<UUID> broken = new HashSet<>(wished);
                    broken.retainAll(placed);
                    return new RoundFacts(placed, broken, true);
                });
        return Combinators.combine(first, further.list().ofMaxSize(4)).as((one, more) -> {
            List<RoundFacts> all = new ArrayList<>(List.of(one));
            all.addAll(more);
            return all;
        });
    }

    private static Map<UUID, State> standing(List<RoundFacts> rounds, Set<UUID> changed, boolean concluded) {
        return ParagraphStanding.of(rounds, new HashSet<>(TEXT), changed, concluded);
    }

    private static RoundFacts closed(List<UUID> placed, Set<UUID> broken) {
        return new RoundFacts(new HashSet<>(placed), broken, true);
    }

    private static UUID id(long number) {
        return new UUID(7, number);
    }
}
