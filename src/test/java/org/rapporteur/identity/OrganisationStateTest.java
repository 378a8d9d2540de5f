package org.rapporteur.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrganisationStateTest {

    @Test
    void the_secretariats_word_leads_from_state_to_state_as_agreed() {
        String ways = Arrays.stream(OrganisationState.values())
                .flatMap(from -> Arrays.stream(OrganisationState.values())
                        .filter(from::mayBecome)
                        .map(to -> from + " -> " + to))
                .collect(Collectors.joining(", "));

        assertThat(ways)
                .isEqualTo("PENDING -> APPROVED, PENDING -> REFUSED, APPROVED -> SUSPENDED, SUSPENDED -> APPROVED");
    }

    @Test
    void only_approved_and_suspended_ones_are_admitted() {
        assertThat(Arrays.stream(OrganisationState.values()).filter(OrganisationState::isAdmitted))
                .containsExactly(OrganisationState.APPROVED, OrganisationState.SUSPENDED);
    }
}
