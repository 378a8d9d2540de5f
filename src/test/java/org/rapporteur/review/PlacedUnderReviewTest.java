package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.summary.Lineage;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;

class PlacedUnderReviewTest {

    @Test
    void only_what_changed_is_placed_again() {
        assertThat(PlacedUnderReview.again(text(1, 2, 3), text(1, 2, 3), Set.of(id(2)), List.of(kept(1), kept(3))))
                .containsExactly(id(2));
    }

    @Test
    void a_paragraph_taken_out_is_placed_as_the_one_before_the_gap() {
        assertThat(PlacedUnderReview.again(text(1, 2, 3), text(1, 3), Set.of(), List.of(kept(1), removed(2), kept(3))))
                .containsExactly(id(1));
    }

    @Test
    void where_the_one_before_is_gone_as_well_the_nearest_before_both_is_placed() {
        assertThat(PlacedUnderReview.again(text(1, 2, 3, 4), text(1, 4), Set.of(), List.of(removed(2), removed(3))))
                .containsExactly(id(1));
    }

    @Test
    void where_the_beginning_was_taken_out_the_new_beginning_is_placed() {
        assertThat(PlacedUnderReview.again(text(1, 2, 3), text(2, 3), Set.of(), List.of(removed(1))))
                .containsExactly(id(2));
    }

    @Test
    void nothing_changed_places_nothing() {
        assertThat(PlacedUnderReview.again(text(1, 2), text(1, 2), Set.of(), List.of(kept(1), kept(2))))
                .isEmpty();
    }

    private static Lineage kept(int number) {
        return new Lineage(id(number), id(number), Lineage.Kind.KEPT);
    }

    private static Lineage removed(int number) {
        return new Lineage(id(number), null, Lineage.Kind.REMOVED);
    }

    private static List<Paragraph> text(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(n -> new Paragraph(
                        id(n), n, Integer.toString(n), Paragraph.Kind.BODY, null, MarkedText.plain("text " + n), 0))
                .toList();
    }

    private static UUID id(long number) {
        return new UUID(7, number);
    }
}
