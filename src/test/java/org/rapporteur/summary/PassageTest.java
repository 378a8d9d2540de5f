package org.rapporteur.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final MarkedText TEXT =
            MarkedText.parse("Remittances should be *cheaply and easily* transferred. Remittances should be safe.");

    @Test
    void a_passage_says_what_it_is_and_what_stands_around_it_without_marks() {
        Passage passage = Passage.of(TEXT, 22, 40);

        assertThat(passage.quote()).isEqualTo("cheaply and easily");
        assertThat(passage.before()).isEqualTo("Remittances should be ");
        assertThat(passage.after()).isEqualTo(" transferred. Remittances should be safe");
        assertThat(passage.startIn(TEXT)).contains(22);
    }

    @Test
    void a_passage_is_found_again_where_the_text_before_it_grew() {
        Passage second = Passage.of(TEXT, 54, 65);
        assertThat(second.quote()).isEqualTo("Remittances");

        MarkedText longer = MarkedText.plain(
                "It was said that Remittances should be cheaply and easily transferred. Remittances should be safe.");
        assertThat(second.startIn(longer)).contains(71);
    }

    @Test
    void a_passage_that_is_gone_is_not_found() {
        assertThat(Passage.of(TEXT, 22, 40).startIn(MarkedText.plain("Remittances should be transferred.")))
                .isEmpty();
    }

    @Test
    void a_short_passage_in_a_text_that_is_otherwise_new_is_not_taken_for_the_same() {
        assertThat(Passage.of(TEXT, 0, 11).startIn(MarkedText.plain("Costs of Remittances fell.")))
                .isEmpty();
    }

    @Test
    void among_equals_the_one_that_did_not_move_is_meant_and_else_none() {
        MarkedText equals = MarkedText.plain("aid aid aid aid aid aid aid aid aid aid aid aid aid aid aid aid aid aid "
                + "aid aid aid aid aid aid aid aid aid aid aid aid aid aid aid aid aid aid aid");
        Passage middle = Passage.of(equals, 60, 63);

        assertThat(middle.startIn(equals)).contains(60);
        assertThat(middle.startIn(MarkedText.plain("Aid: " + equals.plain()))).isEmpty();
    }

    @Test
    void nothing_and_places_outside_the_text_are_no_passage() {
        assertThatIllegalArgumentException().isThrownBy(() -> Passage.of(TEXT, 5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Passage.of(TEXT, 0, TEXT.length() + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Passage.of(TEXT, 11, 12));
    }

    /** Whatever is written before or behind, a place that is found says what the passage said. */
    @Property
    void what_is_found_is_never_another_text(
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(min = 1, max = 60) String text,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 20) String before,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 20) String after,
            @ForAll @IntRange(max = 59) int start,
            @ForAll @IntRange(min = 1, max = 20) int length) {
        Assume.that(start + length <= text.length());
        Passage passage = Passage.of(MarkedText.plain(text), start, start + length);

        assertThat(passage.startIn(MarkedText.plain(text))).contains(start);
        Optional<Integer> found = passage.startIn(MarkedText.plain(before + text + after));
        found.ifPresent(at ->
                assertThat((before + text + after).substring(at, at + length)).isEqualTo(passage.quote()));
    }
}
