package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.rapporteur.procedure.Language;

class WithheldWordsTest {

    private static final String MARK = "[withheld]";

    @Test
    void they_go_wherever_they_stand_in_capitals_or_not_and_over_the_end_of_a_line() {
        assertThat(taken("Ana María met us. ANA\nMARÍA spoke; *Ana* María left.", "ana maría"))
                .isEqualTo("[withheld] met us. [withheld] spoke; *[withheld] left.");
    }

    @Test
    void signs_mean_nothing_but_themselves() {
        assertThat(taken("in village (A|B).* of", "(A|B).*")).isEqualTo("in village [withheld] of");
        assertThat(taken("unharmed", "(A|B).*")).isEqualTo("unharmed");
        assertThat(taken("在某村的張三", "張三")).isEqualTo("在某村的[withheld]");
    }

    @Test
    void what_overlaps_leaves_no_rest() {
        assertThat(taken("the house of Ana María Ruiz", "Ana María", "María Ruiz"))
                .isEqualTo("the house of [withheld]");
        assertThat(taken("aaa", "aa")).isEqualTo("[withheld]");
    }

    @Test
    void each_of_a_comments_own_texts_is_looked_through_and_what_it_is_about_stays() {
        CommentText text = new CommentText(
                null,
                CommentType.GENERAL,
                Language.EN,
                "Ask Ana.",
                "Ana was heard.",
                "Ana saw it.",
                "ana.example",
                null);
        assertThat(new WithheldWords(List.of("Ana"), MARK).takenFrom(text))
                .isEqualTo(new CommentText(
                        null,
                        CommentType.GENERAL,
                        Language.EN,
                        "Ask [withheld].",
                        "[withheld] was heard.",
                        "[withheld] saw it.",
                        "[withheld].example",
                        null));
        assertThat(WithheldWords.stand("ana  saw", text)).isTrue();
        assertThat(WithheldWords.stand("Ana fled", text)).isFalse();
    }

    @Property
    void nothing_of_what_is_withheld_is_left(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 30) String text,
            @ForAll @Size(min = 1, max = 3)
                    List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String> withheld) {
        String shown = new WithheldWords(withheld, "|").takenFrom(text);
        assertThat(withheld).noneMatch(words -> shown.contains(words.toLowerCase(Locale.ROOT)));
        assertThat(shown.replace("|", "").length()).isLessThanOrEqualTo(text.length());
    }

    private static String taken(String text, String... withheld) {
        return new WithheldWords(List.of(withheld), MARK).takenFrom(text);
    }
}
