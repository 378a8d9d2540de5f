package org.rapporteur.portal.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Delegation;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.Contributions;
import org.rapporteur.review.ReviewRound;
import org.rapporteur.review.ReviewRounds;
import org.rapporteur.review.ReviewScene;
import org.rapporteur.review.Ruling;
import org.rapporteur.summary.Revision;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RapporteurTest
class DelegationPagesIT {

    private final ApplicationContext context;
    private final MockMvc web;
    private final ReviewRounds rounds;
    private final Contributions contributions;
    private final SqlCount sqlCount;

    DelegationPagesIT(
            ApplicationContext context,
            MockMvc web,
            ReviewRounds rounds,
            Contributions contributions,
            SqlCount sqlCount) {
        this.context = context;
        this.web = web;
        this.rounds = rounds;
        this.contributions = contributions;
        this.sqlCount = sqlCount;
    }

    @Test
    void a_delegation_reads_breaks_silence_and_gets_a_receipt_and_others_never_learn_a_withheld_identity()
            throws Exception {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Delegation chile = scene.delegation("Chile", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        Actor carla = scene.focalPoint("carla", chile);
        ReviewRound round = scene.open(rounds, scene.first);
        String address = "/delegation/rounds/" + round.id();

        assertThat(page(maria, "/delegation"))
                .contains("You act for " + brazil.name())
                .contains(address);
        assertThat(page(maria, address)).contains("If you agree with what is under review, you need do nothing.");
        MockHttpServletResponse refused = send(
                maria,
                post(address + "/breaks")
                        .param("delegation", brazil.id().toString())
                        .param("key", "k")
                        .param("rationale", "What was typed"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("What was typed").contains("Choose at least one paragraph");
        MockHttpServletResponse received = send(
                maria,
                post(address + "/breaks")
                        .param("delegation", brazil.id().toString())
                        .param("key", "k")
                        .param("paragraphs", scene.paragraph(1).toString())
                        .param("rationale", "A reason of ours")
                        .param("identityWithheld", "true"));
        assertThat(received.getStatus()).isEqualTo(303);
        assertThat(page(maria, address))
                .contains(contributions.of(round.id()).get(0).number())
                .contains("your delegation broke silence on this paragraph")
                .contains("Withdraw this break")
                .contains("id=\"break-" + scene.paragraph(2) + "\"")
                .doesNotContain("id=\"break-" + scene.paragraph(1) + "\"");
        MockHttpServletResponse twice = send(
                maria,
                post(address + "/breaks")
                        .param("delegation", brazil.id().toString())
                        .param("key", "k2")
                        .param("paragraphs", scene.paragraph(1).toString())
                        .param("rationale", "Once more"));
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(twice.getContentAsString()).contains("has already broken silence", "Once more");
        assertThat(page(carla, address)).doesNotContain("A reason of ours");

        scene.close(rounds, round);

        assertThat(page(carla, address))
                .contains("A reason of ours")
                .contains("A delegation whose identity is withheld")
                .doesNotContain(brazil.name())
                .doesNotContain(brazil.code());
        assertThat(page(scene.officer, "/secretariat/procedures/" + scene.procedureId + "/review"))
                .contains(brazil.name())
                .contains(brazil.code())
                .contains("identity withheld from the other delegations");
    }

    @Test
    void journal_and_mails_name_who_withheld_their_identity_only_to_those_who_may_know() throws Exception {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        ReviewRound round = scene.open(rounds, scene.first);
        Contribution broken = contributions.breakSilence(
                maria, brazil.id(), round.id(), "k", List.of(scene.paragraph(2)), "Too weak.", "", true);
        contributions.withdraw(maria, broken.id());
        String journal = "/secretariat/procedures/" + scene.procedureId + "/journal";

        Actor operator = scene.operator();
        assertThat(page(operator, journal))
                .contains("A delegation whose identity is withheld", broken.number())
                .doesNotContain(maria.username(), brazil.name());
        String mails = "/secretariat/mails?procedure=" + scene.procedureId;
        assertThat(page(operator, mails))
                .contains(broken.number(), "A delegation whose identity is withheld")
                .doesNotContain("maria");
        assertThat(page(scene.officer, mails)).contains(broken.number(), "maria");
        assertThat(page(scene.officer, journal))
                .contains(maria.username(), brazil.name(), broken.number())
                .doesNotContain("A delegation whose identity is withheld");
    }

    @Test
    void the_rapporteur_sees_at_each_paragraph_what_to_change_and_not_who_withheld_its_identity() throws Exception {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        ReviewRound round = scene.open(rounds, scene.first);
        Contribution broken = contributions.breakSilence(
                maria, brazil.id(), round.id(), "k", List.of(scene.paragraph(2)), "Too weak.", "It *must* be.", true);
        scene.close(rounds, round);
        scene.reach(Stage.RULING);
        contributions.rule(scene.chair, broken.id(), Ruling.Decision.ACCEPTED, "The delegation is right.");
        scene.reach(Stage.REVISING_AFTER_REVIEW);
        String address = "/drafting/" + scene.procedureId;

        assertThat(page(scene.rapporteur, address))
                .contains("What the Chair ruled", "not changed yet", "The delegation is right.", "Too weak.")
                .contains("It <em>must</em> be.", "A delegation whose identity is withheld")
                .contains("/secretariat/procedures/" + scene.procedureId + "/review")
                .doesNotContain(brazil.name());
        assertThat(page(scene.officer, address)).contains(brazil.name());
        assertThat(page(scene.rapporteur, "/secretariat/procedures/" + scene.procedureId + "/review"))
                .contains("A delegation whose identity is withheld", "broke silence or not")
                .doesNotContain(broken.number());
        assertThat(page(scene.rapporteur, "/answers")).contains(address);
        assertThat(page(scene.rapporteur, "/")).contains(address);
        sqlCount.reset();
        page(scene.rapporteur, address);
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void a_paragraph_that_stays_broken_is_not_said_to_be_agreed_by_silence() throws Exception {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Delegation chile = scene.delegation("Chile", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        ReviewRound one = scene.open(rounds, scene.first);
        contributions.breakSilence(
                maria, brazil.id(), one.id(), "k", List.of(scene.paragraph(3)), "It is not so.", "", false);
        scene.close(rounds, one);
        ReviewRound two = scene.open(rounds, scene.revise(2, "Cooperation in this domain might be reinforced."));

        assertThat(page(scene.focalPoint("carla", chile), "/delegation/rounds/" + two.id()))
                .contains("Silence stays broken on one paragraph that is not under review again")
                .contains("href=\"#p-" + scene.paragraph(3) + "\"")
                .contains("If you agree with what is under review, you need do nothing.")
                .doesNotContain("The rest stands as it did");
    }

    @Test
    void a_further_round_shows_what_changed_within_fifteen_statements_a_page() throws Exception {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        scene.close(rounds, scene.open(rounds, scene.first));
        Revision second = scene.revise(2, "Cooperation in this domain might be reinforced.");
        ReviewRound two = scene.open(rounds, second);

        assertThat(page(maria, "/delegation/rounds/" + two.id()))
                .contains("changed since the round before")
                .contains("<ins>")
                .contains("<del>")
                .contains("agreed ad referendum");
        for (String path : new String[] {"/delegation", "/delegation/rounds/" + two.id()}) {
            sqlCount.reset();
            page(maria, path);
            assertThat(sqlCount.statements()).as(path).hasSizeLessThanOrEqualTo(15);
        }
        sqlCount.reset();
        page(scene.officer, "/secretariat/procedures/" + scene.procedureId + "/review");
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void an_observer_sees_only_proposals_and_a_stranger_to_the_body_nothing() throws Exception {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation observer = scene.delegation("Observer", Membership.OBSERVER);
        Actor olga = scene.focalPoint("olga", observer);
        ReviewRound round = scene.open(rounds, scene.first);
        ReviewScene elsewhere = new ReviewScene(context, ReviewMode.SILENCE);
        Actor foreign = elsewhere.focalPoint("foreign", elsewhere.delegation("Far", Membership.MEMBER));

        assertThat(page(olga, "/delegation/rounds/" + round.id()))
                .contains("Propose a change of")
                .doesNotContain("Break silence on")
                .doesNotContain("/breaks");
        assertThat(send(foreign, get("/delegation/rounds/" + round.id())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_correction_is_written_over_the_paragraph_itself() throws Exception {
        ReviewScene scene = new ReviewScene(context, ReviewMode.CORRECTIONS);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        ReviewRound round = scene.open(rounds, scene.first);
        String address = "/delegation/rounds/" + round.id();

        assertThat(page(maria, address))
                .contains("Propose a correction of")
                .contains(">The panel was held at the third meeting.</textarea>");
        MockHttpServletResponse sent = send(
                maria,
                post(address + "/proposals")
                        .param("delegation", brazil.id().toString())
                        .param("key", "k")
                        .param("paragraph", scene.paragraph(1).toString())
                        .param("wording", "It was the fourth meeting.")
                        .param("rationale", "See the record."));

        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(page(maria, address)).contains("It was the fourth meeting.");
        scene.close(rounds, round);
        scene.reach(Stage.RULING);
        assertThat(page(maria, address)).contains("The Chair now considers what was put forward");
    }

    private String page(Actor actor, String path) throws Exception {
        MockHttpServletResponse response = send(actor, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(actor.username())).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
