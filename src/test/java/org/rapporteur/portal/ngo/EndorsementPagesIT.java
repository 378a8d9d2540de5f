package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.Comments;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.OrganisationDecisions;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.Ids;
import org.rapporteur.portal.Pages;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.publication.Publications;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Play;
import org.rapporteur.rehearsal.SampleText;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An organisation endorses what another one submitted, once everyone can read it and where the call allows it. */
@RapporteurTest
class EndorsementPagesIT {

    private final Pages pages;
    private final ApplicationContext context;
    private final Journal journal;

    EndorsementPagesIT(MockMvc mvc, ApplicationContext context, SqlCount sqlCount, Journal journal) {
        this.pages = new Pages(mvc, sqlCount);
        this.context = context;
        this.journal = journal;
    }

    @Test
    void another_organisation_endorses_by_name_once_and_takes_it_back() throws Exception {
        String suffix = Ids.next().toString().substring(30);
        Cast cast = context.getBean(Casting.class)
                .assemble("endorse" + suffix, suffix, "a-password-for-tests", LocalDate.of(2020, 1, 1));
        UUID procedure = context.getBean(Play.class)
                .play(
                        cast,
                        "Endorsed " + suffix,
                        SampleText.of("Endorsed " + suffix, LocalDate.of(2026, 2, 5), cast.session()),
                        ReviewMode.SILENCE,
                        Stage.PUBLISHED,
                        cast.body().symbolPrefix() + "/2027/77",
                        step -> {});
        List<Comment> published =
                context.getBean(Comments.class).publishable(procedure, null, 50).items();
        Comment open = published.stream()
                .filter(one -> !one.nameWithheld())
                .findFirst()
                .orElseThrow();
        Comment nameless =
                published.stream().filter(Comment::nameWithheld).findFirst().orElseThrow();
        Cast.Voice sender = voice(cast, open.organisationId());
        Cast.Voice quiet = voice(cast, nameless.organisationId());
        Ngo asked = new CivilScene(context, LateRule.REFUSE).ngo(ConsultativeStatus.SPECIAL);
        Cast.Voice other = new Cast.Voice(asked.id(), asked.organisation().name(), asked.coordinator(), asked.member());
        String path = "/ngo/endorsements/" + open.submissionId();
        String everyone = "/documents/"
                + context.getBean(Publications.class)
                        .of(procedure)
                        .orElseThrow()
                        .id() + "/comments";

        assertThat(pages.page(null, everyone)).contains(sender.name()).doesNotContain("Endorse");
        assertThat(pages.page(other.lead(), everyone)).contains(path);
        assertThat(pages.page(other.lead(), path))
                .contains("Endorse for", sender.name(), open.text().comment());
        assertThat(act(other, path).getStatus()).isEqualTo(303);
        assertThat(act(other, path).getStatus()).as("done again").isEqualTo(303);
        String shown = pages.page(other.lead(), path);
        assertThat(shown).contains("Endorsed by one organisation", "Take the endorsement back");
        act(other, "/ngo/endorsements/" + nameless.submissionId());

        assertThat(pages.page(null, everyone))
                .contains("Endorsed by one organisation", other.name())
                .doesNotContain(quiet.name());
        assertThat(pages.page(cast.rapporteur(), "/answers/" + procedure)).contains("Endorsed by one organisation");
        assertThat(pages.page(sender.lead(), "/ngo/submissions/" + open.submissionId()))
                .contains("Endorsed by one organisation", other.name());
        assertThat(pages.page(other.lead(), "/ngo/endorsements/" + nameless.submissionId()))
                .contains("name withheld", "Take the endorsement back")
                .doesNotContain(quiet.name());

        assertThat(pages.page(sender.lead(), path)).contains("submitted or signed these comments itself");
        assertThat(act(sender, path).getStatus()).isEqualTo(422);
        assertThat(pages.send(other.second(), form(path, other.id())).getStatus())
                .isEqualTo(403);
        assertThat(pages.send(sender.lead(), form(path, other.id())).getStatus())
                .isEqualTo(404);
        Ngo roster = new CivilScene(context, LateRule.REFUSE).ngo(ConsultativeStatus.ROSTER);
        MockHttpServletResponse notAsked = pages.send(roster.coordinator(), form(path, roster.id()));
        assertThat(notAsked.getStatus()).isEqualTo(422);
        assertThat(notAsked.getContentAsString()).contains("The call did not ask");

        Actor platform = new CivilScene(context, LateRule.REFUSE)
                .person("suspends", "Platform", Function.OFFICER, Place.PLATFORM, "");
        OrganisationDecisions decisions = context.getBean(OrganisationDecisions.class);
        decisions.suspend(platform, other.id(), "An inquiry.");
        assertThat(act(other, path + "/take-back").getStatus()).isEqualTo(303);
        MockHttpServletResponse suspended = act(other, path);
        assertThat(suspended.getStatus()).isEqualTo(422);
        assertThat(suspended.getContentAsString()).contains("suspended");
        decisions.lift(platform, other.id());
        act(other, "/ngo/endorsements/" + nameless.submissionId() + "/take-back");
        assertThat(pages.page(null, everyone)).doesNotContain("Endorsed by");
        assertThat(journal.of(procedure, null, 50).items())
                .extracting(recorded -> recorded.entry().act())
                .as("each once, whatever was sent twice")
                .filteredOn(act -> act.contains("endorse"))
                .containsExactlyInAnyOrder(
                        "submission.endorsed",
                        "submission.endorsed",
                        "endorsement.taken-back",
                        "endorsement.taken-back");
    }

    @Test
    void what_is_not_public_is_not_there_to_endorse() throws Exception {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofDays(3));
        Ngo sender = scene.ngo(ConsultativeStatus.GENERAL);
        Ngo other = scene.ngo(ConsultativeStatus.SPECIAL);
        context.getBean(CommentDrafts.class)
                .add(sender.coordinator(), sender.id(), period.id(), scene.on(1, "Not public."));
        UUID submission = context.getBean(Submissions.class)
                .submit(sender.coordinator(), sender.id(), period.id(), CivilScene.key(), false, "")
                .submissionId();
        String path = "/ngo/endorsements/" + submission;
        assertThat(pages.send(other.coordinator(), get(path)).getStatus()).isEqualTo(404);
        assertThat(pages.send(other.coordinator(), form(path, other.id())).getStatus())
                .isEqualTo(404);
    }

    private static Cast.Voice voice(Cast cast, UUID organisation) {
        return cast.organisations().stream()
                .filter(one -> one.id().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse act(Cast.Voice who, String path) throws Exception {
        return pages.send(who.lead(), form(path, who.id()));
    }

    private static MockHttpServletRequestBuilder form(String path, UUID organisation) {
        return post(path).param("organisation", organisation.toString());
    }

    /** @param actor {@code null} for a stranger */
}
