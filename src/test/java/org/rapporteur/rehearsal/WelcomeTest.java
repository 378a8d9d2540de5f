package org.rapporteur.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    private static final String ADDRESS = "https://rapporteur.example.org";

    @Test
    void on_a_database_of_ones_own_the_first_officer_is_told_how_to_sign_in_and_where_to_begin() {
        assertThat(Welcome.empty(ADDRESS, Optional.of("ada")))
                .contains("ready at " + ADDRESS + "\n", "Sign in as \"ada\"", "RAPPORTEUR_FIRST_OFFICER_PASSWORD")
                .contains(ADDRESS + "/secretariat/bodies,", ADDRESS + "/secretariat/platform.")
                .doesNotContain("%");
    }

    @Test
    void where_no_first_officer_was_named_it_says_how_to_name_one() {
        assertThat(Welcome.empty(ADDRESS, Optional.empty()))
                .contains("RAPPORTEUR_FIRST_OFFICER_USERNAME", "RAPPORTEUR_FIRST_OFFICER_EMAIL", "start again");
    }
}
