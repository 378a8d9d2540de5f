package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Delegation;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.review.ReviewRound;
import org.rapporteur.review.ReviewRounds;
import org.rapporteur.review.ReviewScene;
import org.springframework.context.ApplicationContext;

/** What a kept form was about, told only to those who may know it. */
@RapporteurTest
class FormPlacesIT {

    private final ApplicationContext context;
    private final ReviewRounds rounds;
    private final FormPlaces places;

    FormPlacesIT(ApplicationContext context, ReviewRounds rounds, FormPlaces places) {
        this.context = context;
        this.rounds = rounds;
        this.places = places;
    }

    @Test
    void a_delegations_form_names_the_procedure_and_the_paragraph_it_proposes_for() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Delegation chile = scene.delegation("Chile", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        Actor carla = scene.focalPoint("carla", chile);
        ReviewRound round = scene.open(rounds, scene.first);
        Typed delegation = new Typed("delegation", brazil.id().toString());
        String address = "/delegation/rounds/" + round.id();

        assertThat(places.of(maria, address + "/breaks", List.of(delegation))).hasValueSatisfying(place -> {
            assertThat(place.procedure().id()).isEqualTo(scene.procedureId);
            assertThat(place.paragraph()).isEmpty();
        });
        assertThat(places.of(
                        maria,
                        address + "/proposals",
                        List.of(
                                delegation,
                                new Typed("paragraph", scene.paragraph(2).toString()))))
                .hasValueSatisfying(place -> assertThat(place.paragraph()).isEqualTo("2"));
        assertThat(places.of(
                        maria,
                        "/delegation/contributions/" + UUID.randomUUID() + "/withdraw",
                        List.of(delegation, new Typed("round", round.id().toString()))))
                .hasValueSatisfying(place -> assertThat(place.procedure().id()).isEqualTo(scene.procedureId));

        assertThat(places.of(carla, address + "/breaks", List.of(delegation))).isEmpty();
        assertThat(places.of(maria, address + "/breaks", List.of())).isEmpty();
        assertThat(places.of(maria, "/delegation/rounds/" + UUID.randomUUID() + "/breaks", List.of(delegation)))
                .isEmpty();
    }
}
