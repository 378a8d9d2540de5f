package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.Comments;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.Submissions;
import org.rapporteur.disposition.Decision;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.portal.Pages;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Drafts;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What organisations and those who answer them see and send, each page within its number of statements. */
@RapporteurTest
class CivilPagesIT {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private final Pages pages;
    private final ApplicationContext context;
    private final CommentPeriods periods;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final Comments comments;
    private final Dispositions dispositions;
    private final Drafts texts;
    private final DatabaseClock clock;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo ngo;

    CivilPagesIT(
            MockMvc mvc,
            ApplicationContext context,
            SqlCount sqlCount,
            CommentPeriods periods,
            CommentDrafts drafts,
            Submissions submissions,
            Comments comments,
            Dispositions dispositions,
            Drafts texts,
            DatabaseClock clock) {
        this.pages = new Pages(mvc, sqlCount);
        this.context = context;
        this.periods = periods;
        this.drafts = drafts;
        this.submissions = submissions;
        this.comments = comments;
        this.dispositions = dispositions;
        this.texts = texts;
        this.clock = clock;
    }

    @BeforeEach
    void an_open_call() {
        scene = new CivilScene(context, LateRule.REFUSE);
        period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
    }

    @Test
    void an_organisation_reads_comments_submits_and_gets_its_receipt() throws Exception {
        assertThat(pages.page(ngo.member(), "/ngo"))
                .contains(
                        scene.body.name(),
                        "at most 40 words",
                        ngo.organisation().name(),
                        reading());
        assertThat(pages.page(ngo.member(), reading() + "?on=" + scene.paragraph(3)))
                .contains("Comment on paragraph 3", "Remittances should be transferred easily and cheaply.</textarea>");

        MockHttpServletResponse saved = pages.send(
                ngo.member(),
                comment(post(reading() + "/comments"), scene.paragraph(3))
                        .param("comment", "Safety counts. " + SCRIPT)
                        .param("proposedText", "Remittances should be transferred safely and cheaply."));
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(saved.getRedirectedUrl()).endsWith("#p-" + scene.paragraph(3));
        assertThat(pages.page(ngo.coordinator(), reading()))
                .contains(
                        "Safety counts. &lt;script&gt;",
                        "<del>easily</del>",
                        "<ins>safely</ins>",
                        "by " + ngo.member().name())
                .doesNotContain(SCRIPT, ngo.member().username());

        assertThat(pages.page(ngo.coordinator(), reading() + "/submit"))
                .contains("No comment would be sent", "1 comment is not accepted", "Accept, return and order")
                .doesNotContain("Safety counts.");
        String arranging = pages.page(ngo.coordinator(), reading() + "/arrange");
        assertThat(arranging).contains("being written", "Safety counts.", "Accept the one");
        assertThat(pages.send(
                                ngo.coordinator(),
                                post(reading() + "/arrange/accept")
                                        .param("organisation", ngo.id().toString())
                                        .param("seen", hidden(arranging, "seen")))
                        .getStatus())
                .isEqualTo(303);
        String preview = pages.page(ngo.coordinator(), reading() + "/submit");
        assertThat(preview).contains("Safety counts.", "Sent now, it counts as received in time");
        MockHttpServletRequestBuilder form = post(reading() + "/submit")
                .param("organisation", ngo.id().toString())
                .param("key", hidden(preview, "key"))
                .param("withholdReason", "");
        MockHttpServletResponse first = pages.send(ngo.coordinator(), form);
        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(pages.send(ngo.coordinator(), form).getRedirectedUrl())
                .as("the form sent twice leads to the same receipt")
                .isEqualTo(first.getRedirectedUrl());

        String receipt = pages.page(ngo.coordinator(), first.getRedirectedUrl());
        Receipt stored = submissions
                .of(ngo.coordinator(), ngo.id(), null, 1)
                .items()
                .get(0)
                .receipt();
        assertThat(receipt)
                .contains(stored.number(), stored.fingerprint(), "New York (UTC-0", "in time")
                .doesNotContain(ngo.member().username(), ngo.member().name());
        assertThat(pages.page(ngo.coordinator(), "/ngo")).contains(stored.number());
        MockHttpServletResponse download =
                pages.send(ngo.coordinator(), get(first.getRedirectedUrl() + "/canonical.json"));
        assertThat(download.getContentAsByteArray())
                .isEqualTo(submissions.canonicalForm(ngo.coordinator(), stored.submissionId()));
        assertThat(download.getHeader("Content-Disposition")).contains("attachment", stored.number());
    }

    @Test
    void what_is_refused_keeps_what_was_typed() throws Exception {
        MockHttpServletResponse empty = pages.send(
                ngo.member(),
                comment(post(reading() + "/comments"), scene.paragraph(2))
                        .param("comment", " ")
                        .param("rationale", "kept rationale"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("The comment is empty", "kept rationale</textarea>");

        CommentDraft draft = drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(2, "First words."));
        drafts.change(ngo.coordinator(), draft.id(), 0, scene.on(2, "Words of another."));
        MockHttpServletResponse conflict = pages.send(
                ngo.member(),
                comment(post(reading() + "/comments/" + draft.id()), scene.paragraph(2))
                        .param("version", "0")
                        .param("comment", "Words of mine."));
        assertThat(conflict.getStatus()).isEqualTo(422);
        assertThat(conflict.getContentAsString())
                .contains("Words of another.", "Words of mine.</textarea>", "name=\"version\" value=\"1\"");

        drafts.drop(ngo.coordinator(), draft.id());
        MockHttpServletResponse gone = pages.send(
                ngo.member(),
                comment(post(reading() + "/comments/" + draft.id()), scene.paragraph(2))
                        .param("version", "1")
                        .param("comment", "Words of mine."));
        assertThat(gone.getStatus()).isEqualTo(422);
        assertThat(gone.getContentAsString()).contains("no longer in preparation", "Words of mine.</textarea>");

        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "word ".repeat(50)));
        MockHttpServletResponse tooLong = pages.send(
                ngo.coordinator(),
                post(reading() + "/submit")
                        .param("organisation", ngo.id().toString())
                        .param("key", CivilScene.key())
                        .param("withholdName", "true")
                        .param("withholdReason", "fear of <b>reprisals"));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString())
                .contains("50 words together; the limit for your organisation is 40", "fear of &lt;b&gt;reprisals");
    }

    @Test
    void after_the_deadline_the_page_says_so_and_offers_no_form() throws Exception {
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "Almost."));
        periods.close(period.id(), period.closesAt());

        assertThat(pages.page(ngo.coordinator(), reading() + "?on=whole"))
                .contains("This call takes nothing that arrives at its deadline", "Almost.")
                .doesNotContain("id=\"form\"", "Comment on paragraph 1");
        assertThat(pages.send(
                                ngo.coordinator(),
                                post(reading() + "/submit")
                                        .param("organisation", ngo.id().toString())
                                        .param("key", CivilScene.key()))
                        .getContentAsString())
                .contains("The deadline was", "Your drafts are kept", "what is sent now is late by")
                .doesNotContain("This is exactly what will be sent");
        assertThat(pages.page(ngo.member(), "/ngo")).contains("closed; one comment not sent", reading());
    }

    @Test
    void a_late_submission_of_the_same_organisation_is_told_apart_and_keeps_its_name_withheld() throws Exception {
        scene = new CivilScene(context, LateRule.ACCEPT_MARKED);
        period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "In time."));
        assertThat(pages.page(ngo.coordinator(), reading() + "/submit"))
                .contains("submitted once more after the deadline");
        submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), true, "fear");
        periods.close(period.id(), period.closesAt());
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "Too late."));
        assertThat(pages.page(ngo.coordinator(), reading() + "/submit"))
                .contains("An organisation has one late submission in force");
        UUID late = submissions
                .submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "")
                .submissionId();
        scene.reach(Stage.ANSWERING);

        String acronym = ngo.organisation().acronym();
        assertThat(pages.page(scene.rapporteur, "/answers/" + scene.procedureId))
                .contains(">Answer " + acronym + " 1<", ">Answer " + acronym + " 1 (late)<");
        Comment lateOne = submissions.commentsOf(ngo.coordinator(), late).get(0);
        assertThat(lateOne.nameWithheld())
                .as("the request with the first submission holds for the organisation")
                .isTrue();
        dispositions.decide(
                scene.officer,
                comments.toAnswer(scene.procedureId).get(0),
                0,
                Decision.NOTED,
                "Thank you.",
                null,
                null);
        dispositions.release(scene.procedureId, clock.now());
        assertThat(pages.page(ngo.coordinator(), "/ngo/submissions/" + late)).contains("Received late; not answered.");
    }

    @Test
    void a_comment_without_a_type_or_on_an_unknown_paragraph_is_refused_and_kept() throws Exception {
        MockHttpServletResponse untyped = pages.send(
                ngo.member(),
                post(reading() + "/comments")
                        .param("organisation", ngo.id().toString())
                        .param("paragraph", scene.paragraph(2).toString())
                        .param("comment", "No type at all."));
        assertThat(untyped.getStatus()).isEqualTo(422);
        assertThat(untyped.getContentAsString())
                .contains("Choose of which type the comment is", "No type at all.</textarea>");

        MockHttpServletResponse forged = pages.send(
                ngo.member(),
                comment(post(reading() + "/comments"), UUID.randomUUID()).param("comment", "On nothing."));
        assertThat(forged.getStatus()).isEqualTo(422);
        assertThat(forged.getContentAsString()).contains("This was not done", "On nothing.</textarea>");
    }

    @Test
    void strangers_find_nothing() throws Exception {
        CommentDraft draft = drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "Ours."));
        UUID submission = submissions
                .submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "")
                .submissionId();
        Ngo stranger = scene.ngo(ConsultativeStatus.SPECIAL);
        CivilScene elsewhere = new CivilScene(context, LateRule.REFUSE);

        for (String path : List.of(
                "/ngo?organisation=" + ngo.id(),
                reading() + "?organisation=" + ngo.id(),
                reading() + "/submit?organisation=" + ngo.id(),
                "/ngo/submissions/" + submission,
                "/ngo/submissions/" + submission + "/canonical.json")) {
            assertThat(pages.send(stranger.coordinator(), get(path)).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(pages.send(
                                stranger.member(),
                                post(reading() + "/comments/" + draft.id() + "/drop")
                                        .param("organisation", stranger.id().toString()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(pages.send(ngo.member(), get(reading() + "/submit")).getStatus())
                .isEqualTo(403);
        assertThat(pages.send(ngo.coordinator(), get("/answers/" + scene.procedureId))
                        .getStatus())
                .isEqualTo(403);
        assertThat(pages.send(elsewhere.officer, get("/answers/" + scene.procedureId))
                        .getStatus())
                .isEqualTo(404);
        assertThat(pages.send(elsewhere.rapporteur, get("/ngo/submissions/" + submission))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_rapporteur_answers_and_the_organisation_sees_it_once_released() throws Exception {
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.onTheWhole("A good text."));
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(3, "Safety counts. " + SCRIPT));
        UUID submission = submissions
                .submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), true, "fear")
                .submissionId();
        List<Comment> comments = submissions.commentsOf(ngo.coordinator(), submission);
        periods.close(period.id(), period.closesAt());
        scene.reach(Stage.ANSWERING);
        String answers = "/answers/" + scene.procedureId;

        assertThat(pages.page(scene.rapporteur, "/answers")).contains(answers);
        assertThat(pages.page(scene.rapporteur, answers))
                .contains(
                        "0 of 2 answered",
                        "Safety counts. &lt;script&gt;",
                        ngo.organisation().acronym() + " 2")
                .contains("name to be withheld", "/drafting/" + scene.procedureId)
                .doesNotContain(
                        SCRIPT,
                        ngo.member().username(),
                        ngo.member().name(),
                        ngo.coordinator().username())
                .doesNotContain("Mark as publishable");
        assertThat(pages.page(scene.rapporteur, answers + "?where=" + scene.paragraph(3)))
                .contains("Comments on paragraph 3")
                .doesNotContain("A good text.");

        MockHttpServletResponse undecided = pages.send(
                scene.rapporteur,
                answer(comments.get(1), 0, "ACCEPTED", "Because.").param("changedParagraph", ""));
        assertThat(undecided.getStatus()).isEqualTo(422);
        assertThat(undecided.getContentAsString())
                .contains("Choose the paragraph that changes", "Because.</textarea>")
                .doesNotContain("A good text.");

        MockHttpServletResponse saved = pages.send(
                scene.rapporteur,
                answer(comments.get(1), 0, "ACCEPTED", "Rightly so.")
                        .param("changedParagraph", scene.paragraph(3).toString())
                        .param("where", scene.paragraph(3).toString())
                        .param("open", "true"));
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(saved.getRedirectedUrl())
                .isEqualTo(answers + "?where=" + scene.paragraph(3) + "&open=true#c-"
                        + comments.get(1).id());
        MockHttpServletResponse overtaken =
                pages.send(scene.rapporteur, answer(comments.get(1), 0, "REJECTED", "Mine instead."));
        assertThat(overtaken.getContentAsString())
                .contains("Someone else answered", "Rightly so.", "Mine instead.</textarea>", "value=\"1\"");

        dispositions.decide(scene.officer, comments.get(0).id(), 0, Decision.NOTED, "Thank you.", null, null);
        assertThat(pages.page(scene.rapporteur, answers)).contains("2 of 2 answered", "One answer names");
        assertThat(pages.page(ngo.coordinator(), "/ngo/submissions/" + submission))
                .contains("The answers are not out yet")
                .doesNotContain("Rightly so.");
        texts.edit(
                scene.rapporteur,
                scene.procedureId,
                scene.paragraph(3),
                texts.of(scene.procedureId).paragraphs().get(2).version(),
                "Remittances should be transferred safely and cheaply.");
        texts.freeze(scene.rapporteur, scene.procedureId, clock.now());
        dispositions.release(scene.procedureId, clock.now());
        assertThat(pages.page(ngo.coordinator(), "/ngo/submissions/" + submission))
                .contains("Rightly so.", "accepted", "Thank you.", "noted")
                .contains("in paragraph 3 of the revised text", "<del>easily</del>", "<ins>safely</ins>");
    }

    @Test
    void an_officer_marks_comments_publishable_in_one_go() throws Exception {
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "One."));
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(2, "Two."));
        UUID submission = submissions
                .submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "")
                .submissionId();
        List<Comment> comments = submissions.commentsOf(ngo.coordinator(), submission);
        String answers = "/answers/" + scene.procedureId;
        assertThat(pages.page(scene.officer, answers))
                .contains("Mark as publishable", comments.get(0).id().toString());

        MockHttpServletResponse marked = pages.send(
                scene.officer,
                post(answers + "/publishable")
                        .param("publishable", "true")
                        .param("open", "false")
                        .param(
                                "comment",
                                comments.get(0).id().toString(),
                                comments.get(1).id().toString()));

        assertThat(marked.getStatus()).isEqualTo(303);
        assertThat(pages.page(scene.officer, answers)).contains("may be published");
        assertThat(submissions.commentsOf(scene.officer, submission)).allMatch(Comment::publishable);
        assertThat(pages.send(
                                scene.rapporteur,
                                post(answers + "/publishable")
                                        .param("publishable", "false")
                                        .param("comment", comments.get(0).id().toString()))
                        .getStatus())
                .isEqualTo(403);
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

    private MockHttpServletRequestBuilder answer(Comment comment, int version, String decision, String reason) {
        return post("/answers/" + scene.procedureId + "/comments/" + comment.id())
                .param("version", String.valueOf(version))
                .param("decision", decision)
                .param("reason", reason)
                .param("duplicateOf", "");
    }

    /** The page, which is complete and made in few statements. */
    private static String hidden(String html, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }
}
