package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.Visitor;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Invitations;
import org.rapporteur.identity.Memberships;
import org.rapporteur.identity.Place;
import org.rapporteur.procedure.LateRule;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An organisation's own page, and the switch between organisations. */
@RapporteurTest
class MembersPagesIT {

    private final ApplicationContext context;
    private final Invitations invitations;
    private final Memberships memberships;
    private final MockMvc mvc;
    private final SqlCount sqlCount;
    private final int port;

    MembersPagesIT(
            ApplicationContext context,
            Invitations invitations,
            Memberships memberships,
            MockMvc mvc,
            SqlCount sqlCount,
            @LocalServerPort int port) {
        this.port = port;
        this.context = context;
        this.invitations = invitations;
        this.memberships = memberships;
        this.mvc = mvc;
        this.sqlCount = sqlCount;
    }

    @Test
    void nobody_acts_for_an_organisation_by_guessing_ids() throws Exception {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        Ngo ours = scene.ngo(ConsultativeStatus.GENERAL);
        Ngo theirs = scene.ngo(ConsultativeStatus.GENERAL);
        UUID theirInvitation = invitations
                .invite(
                        theirs.coordinator(),
                        theirs.id(),
                        "guessed-" + theirs.id() + "@example.org",
                        Function.MEMBER,
                        Locale.ENGLISH)
                .id();
        UUID theirMember = theirs.member().accountId();

        assertThat(sent(ours.coordinator(), "/members/" + theirMember + "/promote", theirs)
                        .getStatus())
                .isEqualTo(404);
        assertThat(sent(ours.coordinator(), "/members/" + theirMember + "/remove", theirs)
                        .getStatus())
                .isEqualTo(404);
        assertThat(sent(ours.coordinator(), "/invitations/" + theirInvitation + "/revoke", theirs)
                        .getStatus())
                .isEqualTo(404);
        assertThat(sent(ours.coordinator(), "/invitations/" + theirInvitation + "/revoke", ours)
                        .getStatus())
                .isEqualTo(404);
        assertThat(sent(ours.coordinator(), "/leave", theirs).getStatus()).isEqualTo(404);
        assertThat(sent(ours.coordinator(), "/change", theirs).getStatus()).isEqualTo(404);
        assertThat(sent(ours.member(), "/change", ours).getStatus()).isEqualTo(403);
        MockHttpServletResponse empty = sent(ours.coordinator(), "/change", ours);
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).doesNotContain("name=\"status\"");
        assertThat(shown(ours.coordinator(), "/ngo/organisation?organisation=" + theirs.id())
                        .getStatus())
                .isEqualTo(404);
        assertThat(sent(ours.member(), "/members/" + ours.member().accountId() + "/promote", ours)
                        .getStatus())
                .isEqualTo(403);
        assertThat(memberships.of(theirs.coordinator(), theirs.id())).hasSize(2);
    }

    @Test
    void for_whom_one_acts_stays_until_one_switches_and_is_shown() throws Exception {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        List<Ngo> both = scene.ngos(2);
        Ngo second = both.get(1);
        Actor actor = second.coordinator();
        Visitor visitor = signedIn(actor);
        Visitor.Form form = visitor.form("/ngo", "/ngo/acting");
        Map<String, String> fields = new HashMap<>(form.fields());
        fields.put("organisation", second.id().toString());

        visitor.post(form.action(), fields);

        sqlCount.reset();
        String page = visitor.get("/ngo").body();
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(15);
        assertThat(acting(page)).contains(second.organisation().name());
        assertThat(acting(visitor.get("/ngo/organisation").body()))
                .contains(second.organisation().name());
        visitor.get("/ngo?organisation=" + both.get(0).id());
        assertThat(acting(visitor.get("/ngo/organisation").body()))
                .contains(both.get(0).organisation().name());
    }

    @Test
    void who_was_taken_out_of_the_organisation_acted_for_is_told_for_whom_they_act_now() throws Exception {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        List<Ngo> both = scene.ngos(2);
        Actor actor = both.get(0).coordinator();
        Visitor visitor = signedIn(actor);
        visitor.get("/ngo?organisation=" + both.get(1).id());
        Actor other = scene.person(
                "another",
                "Another Coordinator",
                Function.COORDINATOR,
                Place.organisation(both.get(1).id()),
                both.get(1).organisation().acronym());
        memberships.remove(other, both.get(1).id(), actor.accountId());

        String page = visitor.get("/ngo").body();

        assertThat(acting(page)).contains(both.get(0).organisation().name());
        assertThat(page).contains("You no longer belong to the organisation for which you acted.");
    }

    @Test
    void html_in_an_address_is_shown_as_text_and_what_was_typed_is_kept() throws Exception {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        Ngo ngo = scene.ngo(ConsultativeStatus.GENERAL);

        MockHttpServletResponse refused = mvc.perform(post("/ngo/organisation/invitations")
                        .param("organisation", ngo.id().toString())
                        .param("email", "<script>alert(1)</script>")
                        .with(user(ngo.coordinator().username()))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    private Visitor signedIn(Actor actor) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(actor.username(), "correct horse battery");
        return visitor;
    }

    private static String acting(String page) {
        return page.replaceAll("(?s).*<p class=\"acting\">(.*?)</p>.*", "$1");
    }

    private MockHttpServletResponse shown(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(user(actor.username()))).andReturn().getResponse();
    }

    private MockHttpServletResponse sent(Actor actor, String path, Ngo organisation) throws Exception {
        return mvc.perform(post("/ngo/organisation" + path)
                        .param("organisation", organisation.id().toString())
                        .with(user(actor.username()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
