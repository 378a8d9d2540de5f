package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.MarkedText;

class PassageChoiceTest {

    private static final MarkedText TEXT = MarkedText.parse("The panel met. It heard *Mr. Okello*. It closed.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The panel met at 10 a.m. on Monday. It heard two speakers.",
                "FR | La table ronde s’est réunie lundi. Elle a entendu deux orateurs.",
                "ES | La mesa redonda se reunió el lunes. Escuchó a dos oradores.",
                "RU | Группа собралась в понедельник. Она заслушала двух ораторов.",
                "AR | اجتمع الفريق يوم الاثنين. واستمع إلى متكلمين.",
                "ZH | 小组于星期一开会。会议听取了两位发言者的发言。"
            })
    void sentences_are_told_apart_in_each_language(Language language, String text) {
        List<PassageChoice> sentences = PassageChoice.of(MarkedText.plain(text), language, null);

        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0).quote() + sentences.get(1).quote()).isEqualToIgnoringWhitespace(text);
    }

    @Test
    void a_choice_names_the_passage_it_shows() {
        for (PassageChoice choice : PassageChoice.of(TEXT, Language.EN, null)) {
            assertThat(PassageChoice.passage(choice.value(), TEXT).quote()).isEqualTo(choice.quote());
            assertThat(PassageChoice.value(PassageChoice.passage(choice.value(), TEXT)))
                    .isEqualTo(choice.value());
        }
    }

    @Test
    void what_was_marked_is_offered_first_where_it_is_no_sentence() {
        List<PassageChoice> choices = PassageChoice.of(TEXT, Language.EN, "24-34");

        assertThat(choices.get(0)).isEqualTo(new PassageChoice("24-34", "Mr. Okello", true));
        assertThat(choices).filteredOn(PassageChoice::chosen).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5-5", "9-2", "0-4000", "-1-4", "x", "999999999999-3", "14-15"})
    void a_passage_that_the_text_does_not_have_is_refused(String value) {
        assertThatThrownBy(() -> PassageChoice.passage(value, TEXT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("comment.passage"));
        assertThat(PassageChoice.of(TEXT, Language.EN, value)).noneMatch(PassageChoice::chosen);
    }
}
