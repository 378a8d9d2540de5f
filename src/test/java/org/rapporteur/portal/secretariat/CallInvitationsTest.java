package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.OrganisationNames;
import org.rapporteur.identity.OrganisationState;
import org.rapporteur.kernel.Refusal;

class CallInvitationsTest {

    private final Organisation elders = organisation("ELDERS", OrganisationState.APPROVED);
    private final Organisation stranger = organisation("STRANGER", OrganisationState.PENDING);

    @Test
    void organisations_are_invited_by_acronym_whatever_its_case() {
        assertThat(CallInvitations.admitted(List.of("elders"), List.of(elders))).containsExactly(elders.id());
    }

    @Test
    void one_that_nobody_admitted_is_not_invited() {
        refused("call.invited-unknown", List.of("ELDERS", "OTHERS"), List.of(elders));
    }

    @Test
    void one_that_waits_for_the_secretariats_word_is_not_invited() {
        refused("call.invited-pending", List.of("ELDERS", "stranger"), List.of(elders, stranger));
    }

    private static void refused(String code, List<String> acronyms, List<Organisation> found) {
        assertThatThrownBy(() -> CallInvitations.admitted(acronyms, found))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Organisation organisation(String acronym, OrganisationState state) {
        return new Organisation(
                UUID.randomUUID(),
                acronym,
                acronym,
                ConsultativeStatus.SPECIAL,
                "KEN",
                state,
                OrganisationNames.english(acronym));
    }
}
