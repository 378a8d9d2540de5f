package org.rapporteur.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Refusal;

class ParagraphTextTest {

    @Test
    void a_blank_line_divides_and_a_line_break_does_not() {
        assertThat(ParagraphText.parts(" Two\r\nand more.\r\n \r\n\nThree.\n"))
                .containsExactly("Two\nand more.", "Three.");
        assertThat(ParagraphText.parts(" \n\n ")).hasSize(1);
    }

    @Test
    void a_paragraph_holds_nothing_that_forces_a_direction_or_hides() {
        assertThatThrownBy(() -> ParagraphText.read("Pay \u202E0001"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("text.hidden-characters");
        assertThatThrownBy(() -> ParagraphText.read("de\u200Bmo"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("text.hidden-characters");
        assertThat(ParagraphText.read("\u0645\u06CC\u200C\u062E\u0648").plain()).contains("\u200C");
    }
}
