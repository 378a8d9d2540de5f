package org.rapporteur.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That faults in bundles are found: on texts that have them. */
class BundlesTest {

    private static final Map<String, String> ENGLISH =
            Map.of("count", "{0, plural, one {# comment} other {# comments}} in {1}", "title", "The text");

    @Test
    void a_complete_translation_has_no_fault() {
        assertThat(Bundles.faultsOf(
                        "ru",
                        Map.of(
                                "count",
                                "{1}: {0, plural, one {# замечание} few {# замечания} many {# замечаний} other {# замечания}}",
                                "title",
                                "Текст"),
                        ENGLISH,
                        Set.of()))
                .isEmpty();
    }

    @Test
    void missing_and_extra_keys_and_english_texts_are_found() {
        assertThat(Bundles.faultsOf("fr", Map.of("title", "The text", "titel", "Le texte"), ENGLISH, Set.of()))
                .containsExactlyInAnyOrder(
                        "fr: count is missing", "fr: title is the same as in English", "fr: titel is not in English");
        assertThat(Bundles.faultsOf("fr", ENGLISH, ENGLISH, Set.of("title", "count")))
                .isEmpty();
    }

    @Test
    void lost_placeholders_and_plural_forms_are_found() {
        assertThat(Bundles.faultsOf(
                        "ar",
                        Map.of("count", "{0, plural, one {تعليق} other {# تعليقات}}", "title", "النص"),
                        ENGLISH,
                        Set.of()))
                .containsExactlyInAnyOrder(
                        "ar: count lacks the plural forms [few, many, two, zero] of {0}",
                        "ar: count has the placeholders [0] instead of [0, 1]");
    }

    @Test
    void a_plural_inside_a_plural_is_looked_at_for_itself() {
        assertThat(Bundles.faultsOf(
                        "ru",
                        Map.of(
                                "nested",
                                "{0, plural, one {{1, plural, one {a} other {b}}} few {b} many {c} other {d}}")))
                .containsExactly("ru: nested lacks the plural forms [few, many] of {1}");
    }

    @Test
    void single_apostrophes_choices_and_broken_patterns_are_found() {
        assertThat(Bundles.faultsOf(
                        "en", Map.of("a", "It's", "b", "It''s", "c", "{0,choice,0#none|1#one}", "d", "{0", "e", " ")))
                .hasSize(4)
                .anySatisfy(fault -> assertThat(fault).startsWith("en: a has an apostrophe"))
                .anySatisfy(fault -> assertThat(fault).startsWith("en: c has a choice"))
                .anySatisfy(fault -> assertThat(fault).startsWith("en: d can't be read"))
                .anySatisfy(fault -> assertThat(fault).startsWith("en: e is empty"));
    }

    @Test
    void each_language_needs_the_plural_forms_of_its_grammar() {
        assertThat(Bundles.categories("ar")).containsExactly("few", "many", "one", "other", "two", "zero");
        assertThat(Bundles.categories("ru")).containsExactly("few", "many", "one", "other");
        assertThat(Bundles.categories("zh")).containsExactly("other");
        assertThat(Bundles.categories("fr")).containsExactly("one", "other");
        assertThat(Bundles.categories("es")).containsExactly("one", "other");
        assertThat(Bundles.categories("en")).containsExactly("one", "other");
    }
}
