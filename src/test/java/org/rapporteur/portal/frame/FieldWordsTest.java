package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.wording.Messages;
import org.springframework.context.i18n.LocaleContextHolder;

class FieldWordsTest {

    private final FieldWords words = new FieldWords(Messages.in("messages"));

    @BeforeEach
    void in_english() {
        LocaleContextHolder.setLocale(java.util.Locale.ENGLISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "text, Text",
        "kind, Kind of paragraph",
        "type, Type",
        "symbol, Document symbol",
        "changedParagraph, If accepted: the paragraph that changes because of it",
        "proposedText, Proposed wording",
        "body-key, Short name"
    })
    void a_field_is_called_as_on_its_page(String field, String label) {
        assertThat(words.label(field)).startsWith(label);
    }

    @Test
    void a_field_for_each_point_is_called_by_its_kind() {
        assertThat(words.label("ruling-" + UUID.randomUUID())).isEqualTo("Ruling");
        assertThat(words.chosen("ruling-" + UUID.randomUUID(), "REJECTED")).isEqualTo("Not accepted");
    }

    @Test
    void what_was_chosen_is_said_in_words_and_what_was_typed_stays_open() {
        assertThat(words.chosen("kind", "BODY")).isEqualTo("Body paragraph");
        assertThat(words.chosen("type", "SUBSTANTIVE")).isEqualTo("substantive");
        assertThat(words.chosen("decision", "RETURN")).isEqualTo("Return with notes");
        assertThat(words.chosen("withholdName", "true")).isEqualTo("yes");
        assertThat(words.chosen("comment", "BODY")).isNull();
        assertThat(words.chosen("kind", "no such kind")).isNull();
    }
}
