package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.Cosigning;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.SubmissionChanges;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.OrganisationDecisions;
import org.rapporteur.identity.Place;
import org.rapporteur.notification.Outbox;
import org.rapporteur.portal.Pages;
import org.rapporteur.procedure.LateRule;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Organisations sign what another one sends, exactly as it is sent. */
@RapporteurTest
class JointPagesIT {

    private final Pages pages;
    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final Cosigning cosigning;
    private final SubmissionChanges changes;
    private final Outbox outbox;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo lead;
    private Ngo signs;

    JointPagesIT(
            MockMvc mvc,
            ApplicationContext context,
            SqlCount sqlCount,
            CommentDrafts drafts,
            Submissions submissions,
            Cosigning cosigning,
            SubmissionChanges changes,
            Outbox outbox) {
        this.pages = new Pages(mvc, sqlCount);
        this.context = context;
        this.drafts = drafts;
        this.submissions = submissions;
        this.cosigning = cosigning;
        this.changes = changes;
        this.outbox = outbox;
    }

    @BeforeEach
    void an_open_call() {
        scene = new CivilScene(context, LateRule.REFUSE);
        period = scene.open(Duration.ofDays(3));
        lead = scene.ngo(ConsultativeStatus.GENERAL);
        signs = scene.ngo(ConsultativeStatus.SPECIAL);
        drafts.add(lead.coordinator(), lead.id(), period.id(), scene.on(1, "Of all of us."));
    }

    @Test
    void one_asks_the_other_signs_and_both_see_what_was_sent() throws Exception {
        String acronym = signs.organisation().acronym();
        assertThat(pages.page(lead.coordinator(), joint() + "?q=" + acronym)).contains("Ask to sign", acronym);
        assertThat(pages.send(lead.coordinator(), ask(signs)).getStatus()).isEqualTo(303);
        String path = "/ngo/joint/" + asked();
        Actor operator = scene.person("reads", "Platform", Function.OFFICER, Place.PLATFORM, "");
        assertThat(outbox.mails(operator, null, null, 50).items())
                .anyMatch(mail -> mail.event().startsWith("cosigning-asked:" + asked())
                        && mail.body().contains(path));
        assertThat(pages.page(signs.coordinator(), "/ngo")).contains(path, "asked, no answer yet");

        String shown = pages.page(signs.coordinator(), path);
        assertThat(shown).contains("Of all of us.", "One comment would be sent");
        drafts.add(lead.coordinator(), lead.id(), period.id(), scene.on(2, "And this."));
        MockHttpServletResponse stale = pages.send(signs.coordinator(), confirm(path, shown));
        assertThat(stale.getStatus()).isEqualTo(422);
        assertThat(stale.getContentAsString()).contains("The content changed after you opened", "And this.");
        assertThat(pages.send(signs.coordinator(), confirm(path, pages.page(signs.coordinator(), path)))
                        .getStatus())
                .isEqualTo(303);
        assertThat(pages.page(signs.coordinator(), path)).contains("has signed exactly this");

        String preview = pages.page(lead.coordinator(), submitPath());
        assertThat(preview).contains("confirmed");
        drafts.add(lead.coordinator(), lead.id(), period.id(), scene.on(3, "At the last moment."));
        assertThat(pages.send(lead.coordinator(), submit(preview)).getContentAsString())
                .as("what was previewed is not what would be sent")
                .contains("has changed since you opened the preview", "confirmed an earlier content");
        assertThat(pages.page(signs.coordinator(), path)).contains("signed an earlier content");
        pages.send(signs.coordinator(), confirm(path, pages.page(signs.coordinator(), path)));
        assertThat(pages.send(lead.coordinator(), submit(pages.page(lead.coordinator(), submitPath())))
                        .getStatus())
                .isEqualTo(303);

        Submission sent =
                submissions.of(lead.coordinator(), lead.id(), null, 1).items().get(0);
        String name = signs.organisation().name();
        assertThat(new String(submissions.canonicalForm(signs.coordinator(), sent.id()), StandardCharsets.UTF_8))
                .contains("\"cosigners\":[{\"organisation\":\"" + signs.id() + "\",\"organisationName\":\"" + name);
        for (Actor reader : List.of(lead.coordinator(), signs.coordinator(), scene.officer)) {
            assertThat(pages.page(reader, "/ngo/submissions/" + sent.id())).contains("Signed with", name);
        }
        assertThat(pages.page(signs.coordinator(), "/ngo"))
                .contains(sent.receipt().number());
        assertThat(pages.page(scene.officer, "/answers/" + scene.procedureId)).contains("Signed with", name);
        assertThat(pages.send(signs.coordinator(), post("/ngo/submissions/" + sent.id() + "/withdraw"))
                        .getStatus())
                .as("the lead's alone")
                .isIn(403, 404);

        assertThat(told("cosigned-received", sent))
                .contains(lead.organisation().name(), sent.receipt().number(), "/ngo/submissions/" + sent.id());

        drafts.add(signs.coordinator(), signs.id(), period.id(), scene.on(1, "Ours alone."));
        assertThat(submissions
                        .submit(signs.coordinator(), signs.id(), period.id(), CivilScene.key(), false, "")
                        .comments())
                .as("signing uses nothing up")
                .isEqualTo(1);
    }

    @Test
    void nobody_signs_who_was_not_asked_declined_or_is_suspended() throws Exception {
        Ngo stranger = scene.ngo(ConsultativeStatus.GENERAL);
        Ngo roster = scene.ngo(ConsultativeStatus.ROSTER);
        assertThat(pages.send(lead.coordinator(), ask(roster)).getContentAsString())
                .contains("cannot be asked to sign");
        pages.send(lead.coordinator(), ask(signs));
        String path = "/ngo/joint/" + asked();
        String shown = pages.page(signs.coordinator(), path);
        for (MockHttpServletRequestBuilder act : List.of(get(path), confirm(path, shown), post(path + "/decline"))) {
            assertThat(pages.send(stranger.coordinator(), act).getStatus()).isEqualTo(404);
            assertThat(pages.send(lead.coordinator(), act).getStatus()).isEqualTo(404);
            assertThat(pages.send(signs.member(), act).getStatus()).isEqualTo(403);
        }
        assertThat(pages.send(stranger.coordinator(), get(joint() + "?organisation=" + lead.id()))
                        .getStatus())
                .isEqualTo(404);

        pages.send(signs.coordinator(), confirm(path, shown));
        pages.send(signs.coordinator(), post(path + "/decline"));
        assertThat(pages.page(lead.coordinator(), submitPath())).contains("does not sign");
        pages.send(signs.coordinator(), confirm(path, shown));
        Actor platform = scene.person("suspends", "Platform", Function.OFFICER, Place.PLATFORM, "");
        context.getBean(OrganisationDecisions.class).suspend(platform, signs.id(), "An inquiry.");
        assertThat(pages.send(signs.coordinator(), confirm(path, shown)).getStatus())
                .isEqualTo(422);
        MockHttpServletResponse refused =
                pages.send(lead.coordinator(), submit(pages.page(lead.coordinator(), submitPath())));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(signs.organisation().name());
        pages.send(
                lead.coordinator(),
                post(joint() + "/" + asked() + "/revoke")
                        .param("organisation", lead.id().toString()));
        assertThat(pages.send(lead.coordinator(), submit(pages.page(lead.coordinator(), submitPath())))
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void those_who_signed_are_told_when_a_version_without_them_replaces_it_and_when_it_is_withdrawn() throws Exception {
        Submission first = signedAndSent();
        changes.reopen(lead.coordinator(), first.id());
        drafts.add(lead.coordinator(), lead.id(), period.id(), scene.on(2, "And this."));
        submissions.submit(lead.coordinator(), lead.id(), period.id(), CivilScene.key(), false, "");
        Submission second = newest();
        assertThat(second.cosigners()).as("the signature was under other words").isEmpty();
        assertThat(told("cosigned-replaced", second))
                .contains(second.receipt().number(), "does not bear your organisation's signature");

        changes.reopen(lead.coordinator(), second.id());
        pages.send(
                signs.coordinator(),
                confirm("/ngo/joint/" + asked(), pages.page(signs.coordinator(), "/ngo/joint/" + asked())));
        submissions.submit(lead.coordinator(), lead.id(), period.id(), CivilScene.key(), false, "");
        Submission third = newest();
        assertThat(third.cosigners()).containsExactly(signs.organisation().name());
        changes.withdraw(lead.coordinator(), third.id());
        assertThat(told("cosigned-withdrawn", third)).contains(third.receipt().number());
    }

    private Submission signedAndSent() throws Exception {
        pages.send(lead.coordinator(), ask(signs));
        String path = "/ngo/joint/" + asked();
        pages.send(signs.coordinator(), confirm(path, pages.page(signs.coordinator(), path)));
        submissions.submit(lead.coordinator(), lead.id(), period.id(), CivilScene.key(), false, "");
        return newest();
    }

    private Submission newest() {
        return submissions.of(lead.coordinator(), lead.id(), null, 1).items().get(0);
    }

    private String told(String event, Submission about) {
        return outbox.mails(scene.officer, scene.procedureId, null, 100).items().stream()
                .filter(mail -> mail.event().equals(event + ":" + about.id()))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private UUID asked() {
        return cosigning
                .askedBy(lead.coordinator(), lead.id(), period.id())
                .get(0)
                .id();
    }

    private String joint() {
        return "/ngo/periods/" + period.id() + "/joint";
    }

    private String submitPath() {
        return "/ngo/periods/" + period.id() + "/submit";
    }

    private MockHttpServletRequestBuilder ask(Ngo whom) {
        return post(joint())
                .param("organisation", lead.id().toString())
                .param("asked", whom.id().toString());
    }

    private static MockHttpServletRequestBuilder confirm(String path, String page) {
        return post(path + "/confirm").param("content", hidden(page, "content"));
    }

    private MockHttpServletRequestBuilder submit(String preview) {
        return post(submitPath())
                .param("organisation", lead.id().toString())
                .param("key", hidden(preview, "key"))
                .param("shown", hidden(preview, "shown"));
    }

    private static String hidden(String html, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }
}
