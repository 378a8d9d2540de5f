package org.rapporteur.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** On bundles of the tests' own: English, Arabic and Russian. */
class MessagesTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Messages messages = Messages.in("wording");

    @ParameterizedTest
    @CsvSource({
        "0, нет замечаний",
        "1, 1 замечание",
        "2, 2 замечания",
        "5, 5 замечаний",
        "21, 21 замечание",
        "12, 12 замечаний"
    })
    void plurals_follow_the_rules_of_their_language(int count, String said) {
        assertThat(say("comments", RUSSIAN, count)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0, لا تعليقات",
        "1, تعليق واحد",
        "2, تعليقان",
        "3, 3 تعليقات",
        "11, 11 تعليقا",
        "100, 100 تعليق",
        "1103, '1,103 تعليقات'"
    })
    void arabic_has_six_plurals_and_the_digits_0_to_9(int count, String said) {
        assertThat(say("comments", ARABIC, count)).isEqualTo(said);
    }

    @Test
    void what_a_language_lacks_is_said_in_english_by_english_rules() {
        assertThat(say("only-english", RUSSIAN, 21)).isEqualTo("It's 21 files");
        assertThat(say("only-english", RUSSIAN, 1)).isEqualTo("It's 1 file");
        assertThat(say("comments", Locale.JAPANESE, 1234)).isEqualTo("1,234 comments");
        assertThat(say("comments", Locale.CANADA, 1)).isEqualTo("1 comment");
    }

    @Test
    void what_nobody_has_is_said_as_its_key_or_as_the_caller_wishes() {
        assertThat(messages.getMessage("none.such", null, RUSSIAN)).isEqualTo("none.such");
        assertThat(messages.getMessage("none.such", null, "else", RUSSIAN)).isEqualTo("else");
        assertThat(messages.getMessage("none.such", null, null, RUSSIAN)).isEqualTo("none.such");
    }

    @Test
    void details_may_be_messages_days_and_lists() {
        Object field = new DefaultMessageSourceResolvable(new String[] {"field"}, "field");
        assertThat(say("given", Locale.ENGLISH, field)).isEqualTo("Given: the name");
        assertThat(say("given", RUSSIAN, field)).isEqualTo("Дано: имя");
        assertThat(say("given", RUSSIAN, LocalDate.of(2027, 3, 12))).isEqualTo("Дано: 12 марта 2027\u202fг.");
        assertThat(say("given", Locale.ENGLISH, List.of("Ghana", "Kenya", "Mali")))
                .isEqualTo("Given: Ghana, Kenya and Mali");
        assertThat(say("given", RUSSIAN, List.of("Гана", "Мали"))).isEqualTo("Дано: Гана и Мали");
    }

    @Test
    void apostrophes_are_doubled_with_placeholders_and_without() {
        assertThat(say("plain", Locale.ENGLISH)).isEqualTo("Don't");
    }

    @Test
    void text_that_runs_the_other_way_is_isolated_but_addresses_and_numbers_can_be_copied() {
        assertThat(say("given", ARABIC, "Care International (CI)")).contains("\u2068Care International (CI)\u2069");
        assertThat(say("given", Locale.ENGLISH, "منظمة الرعاية")).isEqualTo("Given: \u2068منظمة الرعاية\u2069");
        assertThat(say("given", ARABIC, "منظمة الرعاية")).doesNotContain("\u2068");
        assertThat(say("given", ARABIC, "https://rapporteur.example/ngo/calls?a=b"))
                .doesNotContain("\u2068");
        assertThat(say("given", ARABIC, "E/CN.5/2027/3")).doesNotContain("\u2068");
    }

    @Test
    void many_threads_may_say_the_same_message() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            var said = threads.invokeAll(IntStream.range(0, 2_000)
                    .<java.util.concurrent.Callable<String>>mapToObj(
                            count -> () -> count + " " + say("comments", RUSSIAN, count))
                    .toList());
            for (var one : said) {
                String[] words = one.get().split(" ", 2);
                int count = Integer.parseInt(words[0]);
                assertThat(words[1].replaceAll("[^0-9]", "")).isEqualTo(count == 0 ? "" : String.valueOf(count));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private String say(String key, Locale locale, Object... details) {
        return messages.getMessage(key, details, locale);
    }
}
