package org.rapporteur.portal.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.summary.Paragraph.Kind.BODY;
import static org.rapporteur.summary.Paragraph.Kind.HEADING;

import org.junit.jupiter.api.Test;

class TextBoxTest {

    @Test
    void what_was_typed_or_chosen_is_unsaved() {
        assertThat(new TextBox("One. Two, typed.", "One. Two.", BODY, BODY).isUnsaved())
                .isTrue();
        assertThat(new TextBox("One.", "One.", HEADING, BODY).isUnsaved()).isTrue();
        assertThat(new TextBox("", "One.", BODY, BODY).isUnsaved()).isTrue();
    }

    @Test
    void what_the_page_showed_is_not() {
        assertThat(new TextBox(" One.\r\nTwo. ", "One.\nTwo.", BODY, BODY).isUnsaved())
                .isFalse();
        assertThat(new TextBox(null, "One.", null, null).isUnsaved()).isFalse();
    }
}
