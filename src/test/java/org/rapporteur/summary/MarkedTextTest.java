package org.rapporteur.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MarkedTextTest {

    @Test
    void each_mark_is_read_with_its_stretch() {
        MarkedText text =
                MarkedText.parse("At its 10^th^ meeting *held* **today** H~2~O, [see](https://un.org/a_\\(b\\)).");

        assertThat(text.plain()).isEqualTo("At its 10th meeting held today H2O, see.");
        assertThat(text.marks())
                .containsExactly(
                        new Mark(9, 11, Mark.Kind.SUPERSCRIPT, null),
                        new Mark(20, 24, Mark.Kind.EMPHASIS, null),
                        new Mark(25, 30, Mark.Kind.STRONG, null),
                        new Mark(32, 33, Mark.Kind.SUBSCRIPT, null),
                        new Mark(36, 39, Mark.Kind.LINK, "https://un.org/a_(b)"));
    }

    @Test
    void a_note_says_its_text() {
        MarkedText text = MarkedText.parse("as agreed[1](note:See E/2004/26 \\(part I\\)).");

        assertThat(text.plain()).isEqualTo("as agreed1.");
        assertThat(text.marks()).containsExactly(new Mark(9, 10, Mark.Kind.NOTE, "See E/2004/26 (part I)"));
    }

    @Test
    void what_does_not_close_is_text() {
        for (String literal : List.of(
                "5 * 3 * 2",
                "a ** b",
                "E/CN.5/2015/3* and E/CN.5/2015/4*",
                "2^10",
                "~5",
                "[a] (b)",
                "[a](b)",
                "****",
                "[](https://un.org)",
                "<b>x</b>",
                "\\")) {
            assertThat(MarkedText.parse(literal)).isEqualTo(MarkedText.plain(literal));
        }
    }

    @Test
    void a_link_that_would_run_a_script_stays_text() {
        assertThat(MarkedText.parse("[x](javascript:alert(1))").marks()).isEmpty();
        assertThatThrownBy(() -> new MarkedText("x", List.of(new Mark(0, 1, Mark.Kind.LINK, "javascript:alert(1)"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void plain_text_is_shown_without_backslashes_where_none_is_needed() {
        assertThat(MarkedText.plain("5 * 3 [sic] ~ 15 ^").markup()).isEqualTo("5 * 3 [sic] ~ 15 ^");
        assertThat(MarkedText.plain("*a*").markup()).isEqualTo("\\*a\\*");
    }

    @Test
    void offsets_count_code_points_of_the_composed_text() {
        MarkedText text = MarkedText.parse("😀e\u0301 *Ge\u0301ro\u0301nimo*");

        assertThat(text.plain()).isEqualTo("😀é Gérónimo");
        assertThat(text.marks()).containsExactly(new Mark(3, 11, Mark.Kind.EMPHASIS, null));
    }

    @Test
    void equal_texts_have_one_form() {
        MarkedText pieces = new MarkedText(
                "ab cd",
                List.of(
                        new Mark(2, 5, Mark.Kind.STRONG, null),
                        new Mark(0, 1, Mark.Kind.STRONG, null),
                        new Mark(1, 3, Mark.Kind.STRONG, null)));

        assertThat(pieces).isEqualTo(MarkedText.parse("**ab cd**"));
    }

    @Test
    void segments_show_marks_that_cross() {
        assertThat(MarkedText.parse("a*b**c*d**").segments())
                .extracting(MarkedText.Segment::text, MarkedText.Segment::emphasis, MarkedText.Segment::strong)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", false, false),
                        org.assertj.core.groups.Tuple.tuple("b", true, false),
                        org.assertj.core.groups.Tuple.tuple("c", true, true),
                        org.assertj.core.groups.Tuple.tuple("d", false, true));
    }

    @Test
    void a_replacement_moves_what_is_marked_behind_it() {
        MarkedText text = MarkedText.parse("a  *b*");

        assertThat(text.replace(1, 3, " ").markup()).isEqualTo("a *b*");
        assertThat(text.replace(0, 0, "xy").markup()).isEqualTo("xya  *b*");
        assertThat(MarkedText.parse("*ab*c").replace(1, 2, "xyz").markup()).isEqualTo("*axyz*c");
    }

    @Test
    @Timeout(30)
    void a_text_of_nothing_but_delimiters_is_read_in_linear_time() {
        for (String piece : List.of("*", "[", "](", "*a ", "[a](", "\\", "^~")) {
            assertThat(MarkedText.parse(piece.repeat(300_000)).plain()).isNotEmpty();
        }
    }

    @Property
    void every_text_is_read_back_from_its_markup(@ForAll("texts") MarkedText text) {
        assertThat(MarkedText.parse(text.markup())).isEqualTo(text);
    }

    @Property
    void every_markup_can_be_read(@ForAll("markups") String markup) {
        MarkedText text = MarkedText.parse(markup);

        assertThat(MarkedText.parse(text.markup())).isEqualTo(text);
    }

    @Property
    void slices_put_together_are_the_whole(@ForAll("texts") MarkedText text, @ForAll int where) {
        int at = Math.floorMod(where, text.length() + 1);

        assertThat(text.slice(0, at).then(text.slice(at, text.length())).plain())
                .isEqualTo(text.plain());
        StringBuilder segments = new StringBuilder();
        text.segments().forEach(s -> segments.append(s.text()));
        assertThat(segments).hasToString(text.plain());
    }

    @Provide
    static Arbitrary<String> markups() {
        return Arbitraries.of(
                        "*",
                        "**",
                        "^",
                        "~",
                        "[",
                        "]",
                        "(",
                        ")",
                        "](https://a.b)",
                        "](note:x)",
                        "\\",
                        " ",
                        "a",
                        "é",
                        "e\u0301",
                        "\u0301",
                        "国",
                        "😀",
                        "<sup>",
                        "\n")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Provide
    static Arbitrary<MarkedText> texts() {
        Arbitrary<String> plain = Arbitraries.of(
                        "a", "b", " ", "*", "^", "~", "[", "]", "(", ")", "\\", "é", "e\u0301", "\u0301", "国", "😀",
                        "](", "\n")
                .list()
                .ofMaxSize(15)
                .map(parts -> String.join("", parts));
        return plain.flatMap(text -> {
            int length = text.codePointCount(0, text.length());
            return Arbitraries.integers()
                    .between(0, length)
                    .list()
                    .ofSize(12)
                    .map(offsets -> new MarkedText(text, marks(offsets)));
        });
    }

    private static List<Mark> marks(List<Integer> offsets) {
        List<Mark> marks = new ArrayList<>();
        Mark.Kind[] simple = {Mark.Kind.EMPHASIS, Mark.Kind.STRONG, Mark.Kind.SUPERSCRIPT, Mark.Kind.SUBSCRIPT};
        for (int i = 0; i < 8; i += 2) {
            add(marks, offsets.get(i), offsets.get(i + 1), simple[i / 2], null);
        }
        List<Integer> rest = offsets.subList(8, 12).stream().sorted().toList();
        add(marks, rest.get(0), rest.get(1), Mark.Kind.LINK, "https://un.org/a_(b)?c=d\\");
        add(marks, rest.get(2), rest.get(3), Mark.Kind.NOTE, "see (1) [2] \\ *3*");
        return marks;
    }

    private static void add(List<Mark> marks, int one, int other, Mark.Kind kind, String target) {
        marks.add(new Mark(Math.min(one, other), Math.max(one, other), kind, target));
    }
}
