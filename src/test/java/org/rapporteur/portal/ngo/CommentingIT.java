package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.Coordination;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.summary.Passage;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The form of a comment as it goes over HTTP, without any script. */
@RapporteurTest
class CommentingIT {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final Submissions submissions;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo ngo;

    CommentingIT(MockMvc mvc, ApplicationContext context, CommentDrafts drafts, Submissions submissions) {
        this.mvc = mvc;
        this.context = context;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    @BeforeEach
    void an_open_call() {
        scene = new CivilScene(context, LateRule.REFUSE);
        period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
    }

    @Test
    void a_passage_and_references_go_from_the_form_into_the_submission() throws Exception {
        String form = page(ngo.coordinator(), reading() + "?on=" + scene.paragraph(3) + "&passage=22-33");
        assertThat(form)
                .contains("<option value=\"\">The paragraph as a whole</option>")
                .contains(">transferred</mark>", "value=\"22-33\"", "selected=\"selected\"")
                .contains("data-quote=\"Remittances should be transferred easily and cheaply.\"");

        MockHttpServletResponse saved = send(
                ngo.coordinator(),
                comment(post(reading() + "/comments"), scene.paragraph(3))
                        .param("passage", "22-33")
                        .param("comment", "Sent, rather.")
                        .param("references", "A/RES/73/195\nhttps://example.org " + SCRIPT));
        assertThat(saved.getStatus()).isEqualTo(303);
        CommentDraft draft = drafts.of(ngo.coordinator(), ngo.id(), period.id()).get(0);
        assertThat(draft.text().passage())
                .isEqualTo(Passage.of(scene.revision.paragraphs().get(2).text(), 22, 33));
        assertThat(page(ngo.coordinator(), reading()))
                .contains("<mark class=\"meant\">transferred</mark>", "A/RES/73/195", "&lt;script&gt;")
                .doesNotContain(SCRIPT);
        assertThat(page(ngo.coordinator(), reading() + "?edit=" + draft.id()))
                .contains("value=\"22-33\"", "selected=\"selected\"");

        context.getBean(Coordination.class).accept(ngo.coordinator(), draft.id(), draft.version());
        UUID submission = submissions
                .submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "")
                .submissionId();
        Comment received = submissions.commentsOf(ngo.coordinator(), submission).get(0);
        assertThat(received.text().references()).startsWith("A/RES/73/195");
        assertThat(page(ngo.coordinator(), "/ngo/submissions/" + submission))
                .contains("On the passage", "<p>transferred</p>", "A/RES/73/195")
                .doesNotContain(SCRIPT);
    }

    @Test
    void a_passage_that_the_paragraph_does_not_have_is_refused_and_the_rest_kept() throws Exception {
        MockHttpServletResponse refused = send(
                ngo.member(),
                comment(post(reading() + "/comments"), scene.paragraph(3))
                        .param("passage", "22-3300")
                        .param("comment", "What I typed."));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("The passage you marked does not stand in the paragraph", "What I typed.</textarea>");
        assertThat(drafts.of(ngo.member(), ngo.id(), period.id())).isEmpty();
    }

    @Test
    void what_a_wording_would_change_is_shown_before_anything_is_saved() throws Exception {
        MockHttpServletResponse shown = send(
                ngo.member(),
                comment(post(reading() + "/comments/preview"), scene.paragraph(3))
                        .param("comment", "Still being written.")
                        .param("proposedText", "Remittances should be transferred safely and cheaply. " + SCRIPT));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString())
                .contains("<del>easily</del>", "<ins>safely</ins>", "Still being written.</textarea>")
                .doesNotContain(SCRIPT);
        assertThat(drafts.of(ngo.member(), ngo.id(), period.id())).isEmpty();

        assertThat(wording("Remittances should be transferred easily and at no cost."))
                .contains("<del>cheaply</del>", "<ins>at no cost</ins>")
                .doesNotContain("<html");
        assertThat(wording(" Remittances should be transferred easily and cheaply.\r\n"))
                .contains("nothing is proposed");
    }

    @Test
    void after_a_conflict_saving_changes_the_same_comment() throws Exception {
        CommentDraft draft = drafts.add(ngo.member(), ngo.id(), period.id(), scene.on(2, "First words."));
        drafts.change(ngo.coordinator(), draft.id(), 0, scene.on(2, "Words of another."));
        String wording = "Cooperation in this domain must be reinforced.";

        String conflict = send(
                        ngo.member(),
                        comment(post(reading() + "/comments/" + draft.id()), scene.paragraph(2))
                                .param("version", "0")
                                .param("proposedText", wording)
                                .param("comment", "Words of mine."))
                .getContentAsString();

        assertThat(conflict).contains("action=\"" + reading() + "/comments/" + draft.id() + "\"");
        String differences = conflict.substring(
                conflict.indexOf("Where they differ"), conflict.indexOf("What you wrote stands in the form below"));
        assertThat(differences)
                .as("what each would have the paragraph say, theirs being as it stands")
                .contains("Proposed wording", "<del>ought to</del>", "<ins>must</ins>");
    }

    @Test
    void what_is_typed_is_saved_by_itself_once_however_often_the_form_repeats_it() throws Exception {
        String form = UUID.randomUUID().toString();
        String wording = "Remittances should be transferred safely and cheaply.";
        assertThat(keep(ngo.coordinator(), form, "", "0", "", wording).getStatus())
                .isEqualTo(200);
        MockHttpServletResponse again = keep(ngo.coordinator(), form, "", "0", "Safety", wording);
        assertThat(again.getContentAsString()).contains("\"said\":\"Saved ", "\"version\":1");
        CommentDraft draft = drafts.of(ngo.member(), ngo.id(), period.id()).get(0);
        assertThat(draft.text().comment()).isEqualTo("Safety");
        assertThat(drafts.of(ngo.member(), ngo.id(), period.id())).hasSize(1);

        drafts.change(ngo.member(), draft.id(), 1, scene.on(3, "Words of another."));
        MockHttpServletResponse conflict =
                keep(ngo.coordinator(), form, draft.id().toString(), "1", "Safety counts.", "");
        assertThat(conflict.getStatus()).isEqualTo(409);
        assertThat(conflict.getContentAsString()).contains(ngo.member().name() + " changed this comment meanwhile");
        assertThat(drafts.get(ngo.member(), draft.id()).text().comment()).isEqualTo("Words of another.");
        assertThat(send(
                                ngo.coordinator(),
                                comment(post(reading() + "/comments/" + draft.id()), scene.paragraph(3))
                                        .param("version", "1")
                                        .param("comment", "Words of mine."))
                        .getContentAsString())
                .contains("Where they differ", "<del>another</del>", "<ins>mine</ins>")
                .doesNotContain("data-autosave=");

        Ngo stranger = scene.ngo(ConsultativeStatus.SPECIAL);
        assertThat(send(
                                stranger.member(),
                                comment(post(reading() + "/kept"), scene.paragraph(3))
                                        .param("key", form)
                                        .param("comment", "Not mine."))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_unfinished_comment_is_kept_and_submitting_says_which_it_is() throws Exception {
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "A whole comment."));
        keep(ngo.coordinator(), UUID.randomUUID().toString(), "", "0", " ", "Another wording.");

        assertThat(page(ngo.coordinator(), reading())).contains("unfinished: the comment is empty");
        MockHttpServletResponse refused = send(
                ngo.coordinator(),
                post(reading() + "/submit")
                        .param("organisation", ngo.id().toString())
                        .param("key", CivilScene.key()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Comment 2 in the list below is unfinished");
    }

    private MockHttpServletResponse keep(
            Actor actor, String form, String draft, String version, String comment, String wording) throws Exception {
        return send(
                actor,
                comment(post(reading() + "/kept"), scene.paragraph(3))
                        .accept("application/json")
                        .param("key", form)
                        .param("draft", draft)
                        .param("version", version)
                        .param("comment", comment)
                        .param("proposedText", wording));
    }

    private String wording(String proposed) throws Exception {
        return send(
                        ngo.member(),
                        post(reading() + "/wording")
                                .param("organisation", ngo.id().toString())
                                .param("paragraph", scene.paragraph(3).toString())
                                .param("proposedText", proposed))
                .getContentAsString();
    }

    private String reading() {
        return "/ngo/periods/" + period.id();
    }

    private MockHttpServletRequestBuilder comment(MockHttpServletRequestBuilder form, UUID paragraph) {
        return form.param("organisation", ngo.id().toString())
                .param("paragraph", paragraph.toString())
                .param("type", "SUBSTANTIVE")
                .param("language", "EN");
    }

    private String page(Actor actor, String path) throws Exception {
        MockHttpServletResponse response = send(actor, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(actor.username())).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
