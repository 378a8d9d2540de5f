package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Refusal;

class DetailsRuleTest {

    @Test
    void what_is_typed_is_made_fit_to_keep() {
        OrganisationDetails fit = DetailsRule.fit(new OrganisationDetails(
                new OrganisationNames("fr", "  Les Anciens ", Map.of("en", "Elders", "ru", " ")),
                " ELDERS ",
                ConsultativeStatus.ROSTER,
                "ken",
                new Contact(" A. Person", "a@example.org ", "+41 (0)22 917-0000", "https://example.org/x")));

        assertThat(fit)
                .isEqualTo(new OrganisationDetails(
                        new OrganisationNames("fr", "Les Anciens", Map.of("en", "Elders")),
                        "ELDERS",
                        ConsultativeStatus.ROSTER,
                        "KEN",
                        new Contact("A. Person", "a@example.org", "+41 (0)22 917-0000", "https://example.org/x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org",
                "example.org",
                "https://",
                "https://a@b.org",
                "http:/x"
            })
    void what_is_no_website_is_refused(String website) {
        refused("website.form", () -> DetailsRule.website(website));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "@b", "a b@c", "a@b,c@d", "<a@b>"})
    void what_is_no_address_is_refused(String email) {
        refused("email.form", () -> DetailsRule.email(email));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "call me", "+", "12"})
    void what_is_no_telephone_number_is_refused(String phone) {
        refused("phone.form", () -> DetailsRule.phone(phone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200D", "…", "\u2063"})
    void signs_that_nobody_can_read_are_no_name(String name) {
        refused("field.missing", () -> DetailsRule.names(OrganisationNames.english(name)));
    }

    @Test
    void invisible_characters_are_refused_as_such() {
        refused("field.characters", () -> DetailsRule.names(OrganisationNames.english("\u200B\u200D")));
    }

    @Test
    void marks_that_turn_the_direction_are_refused() {
        refused("field.characters", () -> DetailsRule.acronym("AB\u202EC"));
    }

    @Test
    void a_country_is_one_of_the_standard() {
        assertThat(DetailsRule.country("ken")).isEqualTo("KEN");
        refused("country.form", () -> DetailsRule.country("XXX"));
        refused("country.form", () -> DetailsRule.country("KE"));
    }

    @Test
    void the_name_in_a_readers_language_is_the_main_one_where_there_is_no_other() {
        OrganisationNames names = new OrganisationNames("fr", "Les Anciens", Map.of("ar", "القدماء"));

        assertThat(names.in(Locale.forLanguageTag("ar"))).isEqualTo("القدماء");
        assertThat(names.in(Locale.ENGLISH)).isEqualTo("Les Anciens");
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
