package org.rapporteur.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {

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
    void a_space_of_no_width_is_refused_in_a_paragraph(String hidden) {
        assertThat(catchThrowableOfType(Refusal.class, () -> HiddenCharacters.refuse("de" + hidden + "mo"))
                        .details())
                .contains("de");
        assertThatCode(() -> HiddenCharacters.refuseForcedDirection("de" + hidden + "mo"))
                .doesNotThrowAnyException();
    }

    @Test
    void what_scripts_need_is_kept() {
        assertThatCode(() -> HiddenCharacters.refuse("می\u200Cخواهم क्\u200Dष \u2067النص A/78/1\u2069 \u200F(\u200E5)"))
                .doesNotThrowAnyException();
    }
}
