package org.rapporteur.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.procedure.Language;

class WordCountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The well-being of migrants – their rights (E/CN.5/2015/3) – matters. | 8",
                "FR | L'élimination de la pauvreté : « une priorité » ; n'est-ce pas ? | 8",
                "ES | ¿Qué dice la Comisión sobre «el desarrollo»? | 7",
                "RU | Комиссия социального развития — сорок вторая сессия 2004 года. | 8",
                "AR | لجنة التنمية الاجتماعية، الدورة ٤٢. | 5",
                "ZH | 社会发展委员会第42届会议，2004年。 | 14",
                "ZH | 联合国 UNICEF 报告 | 6",
                "EN | ... — !! | 0",
                "EN | no\u00a0break | 2"
            })
    void words_are_counted_by_the_languages_rule(Language language, String text, int words) {
        assertThat(WordCount.of(text, language)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"EN", "FR", "ES", "RU", "AR", "ZH"})
    void an_empty_text_has_no_words(Language language) {
        assertThat(WordCount.of("", language)).isZero();
    }
}
