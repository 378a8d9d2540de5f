package org.rapporteur.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {

    /** An isolate in one line with its end, and none within it. */
    private static final Pattern PAIR = Pattern.compile("[\u2066-\u2068][^\u2066-\u2069\n]*\u2069");

    @ParameterizedTest
    @ValueSource(strings = {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E"})
    void a_forced_direction_is_refused_with_its_place(String forced) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> HiddenCharacters.refuseForcedDirection("The Commission agreed to pay " + forced + "0001"));
        assertThat(refusal.code()).isEqualTo("text.hidden-characters");
        assertThat(refusal.details())
                .containsExactly(String.format("U+%04X", (int) forced.charAt(0)), "…ssion agreed to pay ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u2060", "\uFEFF"})
    void a_space_of_no_width_is_refused_in_a_paragraph_and_taken_away_elsewhere(String hidden) {
        assertThat(catchThrowableOfType(Refusal.class, () -> HiddenCharacters.refuse("de" + hidden + "mo"))
                        .details())
                .contains("de");
        assertThatCode(() -> HiddenCharacters.refuseForcedDirection("de" + hidden + "mo"))
                .doesNotThrowAnyException();
        assertThat(HiddenCharacters.withoutZeroWidth("de" + hidden + "mo")).isEqualTo("demo");
    }

    @Test
    void what_scripts_need_is_kept() {
        String needed =
                "می\u200Cخواهم क्\u200Dष \u2067النص A/78/1\u2069 \u200F(\u200E5) " + "\uD83D\uDC69\u200D\uD83D\uDCBB";
        assertThatCode(() -> HiddenCharacters.refuse(needed)).doesNotThrowAnyException();
        assertThat(HiddenCharacters.withoutZeroWidth(needed)).isEqualTo(needed);
    }

    @Test
    void an_isolate_without_its_counterpart_in_the_line_is_refused_with_its_place() {
        for (String unpaired : new String[] {"pay \u2067the\u2066 whole\u2069 sum", "pay \u2067\nsum\u2069"}) {
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> HiddenCharacters.refuseForcedDirection(unpaired));
            assertThat(refusal.code()).isEqualTo("text.unpaired-isolate");
            assertThat(refusal.details()).containsExactly("U+2067", "pay ");
        }
        assertThat(catchThrowableOfType(Refusal.class, () -> HiddenCharacters.refuse("a \u2068b\u2069 c\u2069 d"))
                        .details())
                .containsExactly("U+2069", "a b c");
    }

    @Property
    void a_text_is_accepted_exactly_when_no_line_of_it_can_read_in_another_order(@ForAll("texts") String text) {
        String left = text;
        for (String before = null; !left.equals(before); ) {
            before = left;
            left = PAIR.matcher(left).replaceAll("");
        }
        boolean misleads =
                left.matches("(?s).*[\u202A-\u202E\u2066-\u2069].*") || text.matches("(?s).*[\u202A-\u202E].*");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> HiddenCharacters.refuseForcedDirection(text));

        assertThat(refusal != null).as("%s", refusal).isEqualTo(misleads);
    }

    @Property
    void only_what_has_no_width_is_taken_away(@ForAll("texts") String text) {
        assertThat(HiddenCharacters.withoutZeroWidth(text)).isEqualTo(text.replaceAll("[\u200B\u2060\uFEFF]", ""));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab م\n")
                .withChars('\u200B', '\u2060', '\uFEFF', '\u200C', '\u200D', '\u200E')
                .withChars('\u2066', '\u2067', '\u2068', '\u2069', '\u2069', '\u2069')
                .withChars('\u202E')
                .ofMaxLength(14);
    }
}
