package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.comment.Channel;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.Comments;
import org.rapporteur.comment.Standing;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.notification.Outbox;
import org.rapporteur.procedure.LateRule;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What came by e-mail or on paper is received like anything else, marked, and a double is told. */
@RapporteurTest
class EntryPagesIT {

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final Comments comments;
    private final Outbox outbox;
    private final DatabaseClock clock;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo ngo;
    private String path;

    EntryPagesIT(
            MockMvc mvc,
            ApplicationContext context,
            CommentDrafts drafts,
            Submissions submissions,
            Comments comments,
            Outbox outbox,
            DatabaseClock clock) {
        this.mvc = mvc;
        this.context = context;
        this.drafts = drafts;
        this.submissions = submissions;
        this.comments = comments;
        this.outbox = outbox;
        this.clock = clock;
    }

    @BeforeEach
    void an_open_call() {
        scene = new CivilScene(context, LateRule.REFUSE);
        period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        path = "/secretariat/procedures/" + scene.procedureId + "/submissions";
    }

    @Test
    void an_officer_enters_a_letter_with_its_original_and_the_organisation_gets_the_receipt() throws Exception {
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "Our own draft."));
        assertThat(page(scene.officer, path + "/new")).contains("judged as what the organisation sends itself");
        String key = UUID.randomUUID().toString();
        MockHttpServletResponse entered = send(scene.officer, letter(key, "Good in all.\n#2\nMore.\n# 3\nSafely."));
        assertThat(entered.getStatus()).isEqualTo(303);
        assertThat(send(scene.officer, letter(key, "Good in all.")).getRedirectedUrl())
                .as("a form sent twice")
                .isEqualTo(entered.getRedirectedUrl());

        Submission received = own().get(0);
        assertThat(own()).hasSize(1);
        assertThat(received.channel()).isEqualTo(Channel.PAPER);
        assertThat(submissions.commentsOf(received))
                .extracting(
                        comment -> comment.text().comment(),
                        comment -> comment.text().paragraphId())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Good in all.", null),
                        org.assertj.core.groups.Tuple.tuple("More.", scene.paragraph(2)),
                        org.assertj.core.groups.Tuple.tuple("Safely.", scene.paragraph(3)));
        assertThat(new String(submissions.canonicalForm(ngo.coordinator(), received.id()), StandardCharsets.UTF_8))
                .contains("\"channel\":\"PAPER\"", "letter.pdf");
        assertThat(drafts.of(ngo.member(), ngo.id(), period.id()))
                .as("what the organisation was writing stays")
                .hasSize(1);
        assertThat(page(ngo.coordinator(), "/ngo/submissions/" + received.id()))
                .contains("came on paper", "Entered by an officer", "By post &lt;b&gt;today&lt;/b&gt;.", "letter.pdf")
                .doesNotContain(scene.officer.username());
        assertThat(page(scene.officer, path))
                .contains("came on paper", ngo.organisation().name());
        assertThat(outbox.mails(scene.officer, scene.procedureId, null, 100).items())
                .anyMatch(mail -> mail.event().startsWith("submission-received:" + received.id()));
    }

    @Test
    void a_double_is_told_and_kept_apart_or_takes_the_place() throws Exception {
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "From the portal."));
        submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "");
        MockHttpServletResponse asked = send(scene.officer, letter(CivilScene.key(), "By post."));
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString()).contains("has a submission in force already", "By post.</textarea>");
        assertThat(own()).hasSize(1);

        assertThat(send(scene.officer, with(letter(CivilScene.key(), "By post."), "entry-doubling", "KEEP_APART"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(own().get(0).version().standing()).isEqualTo(Standing.DOUBLE);
        assertThat(inForce()).containsExactly("From the portal.");
        assertThat(page(ngo.coordinator(), "/ngo/submissions/" + own().get(0).id()))
                .contains("kept apart");

        assertThat(send(scene.officer, with(letter(CivilScene.key(), "By post, too."), "entry-doubling", "REPLACE"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(own())
                .extracting(one -> one.version().standing())
                .containsExactly(Standing.IN_FORCE, Standing.DOUBLE, Standing.REPLACED);
        assertThat(inForce()).containsExactly("By post, too.");
    }

    @Test
    void what_is_missing_or_not_to_be_is_refused_and_nothing_is_half_done() throws Exception {
        assertThat(text(send(scene.officer, letter(CivilScene.key(), "#9\nNowhere."))))
                .contains("has no paragraph “9”");
        assertThat(text(send(scene.officer, letter(CivilScene.key(), " ")))).contains("submit");
        assertThat(text(send(scene.officer, letter(CivilScene.key(), "word ".repeat(41)))))
                .contains("41");
        assertThat(text(send(
                        scene.officer,
                        letter(CivilScene.key(), "Early.", clock.now().plus(2, ChronoUnit.DAYS)))))
                .contains("is still to come");
        assertThat(text(send(
                        scene.officer,
                        letter(CivilScene.key(), "Early.", clock.now().minus(40, ChronoUnit.DAYS)))))
                .contains("open");
        assertThat(send(scene.officer, fields(multipart(path), CivilScene.key(), "No original.", clock.now()))
                        .getContentAsString())
                .contains("Attach the original as it came");
        assertThat(own()).isEmpty();
        CivilScene elsewhere = new CivilScene(context, LateRule.REFUSE);
        assertThat(send(elsewhere.officer, letter(CivilScene.key(), "No.")).getStatus())
                .isEqualTo(404);
        assertThat(send(scene.rapporteur, letter(CivilScene.key(), "No.")).getStatus())
                .isEqualTo(403);
        assertThat(send(ngo.coordinator(), letter(CivilScene.key(), "No.")).getStatus())
                .isEqualTo(403);
        assertThat(own()).isEmpty();
    }

    private List<Submission> own() {
        return submissions.of(ngo.coordinator(), ngo.id(), null, 10).items();
    }

    private List<String> inForce() {
        return comments.of(scene.officer, scene.procedureId, null, null, 50).items().stream()
                .map(Comment::text)
                .map(text -> text.comment())
                .toList();
    }

    private MockMultipartHttpServletRequestBuilder letter(String key, String text) {
        return letter(key, text, clock.now());
    }

    private MockMultipartHttpServletRequestBuilder letter(String key, String text, Instant arrived) {
        return fields(
                multipart(path)
                        .file(new MockMultipartFile(
                                "original",
                                "letter.pdf",
                                "application/pdf",
                                "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))),
                key,
                text,
                arrived);
    }

    private MockMultipartHttpServletRequestBuilder fields(
            MockMultipartHttpServletRequestBuilder form, String key, String text, Instant arrived) {
        form.param("key", key)
                .param("entry-organisation", ngo.organisation().acronym())
                .param("entry-channel", "PAPER")
                .param(
                        "entry-received",
                        LocalDateTime.ofInstant(arrived, scene.body.zone())
                                .truncatedTo(ChronoUnit.MILLIS)
                                .toString())
                .param("entry-remark", "By post <b>today</b>.")
                .param("entry-comments", text)
                .param("entry-type", "SUBSTANTIVE")
                .param("entry-language", "EN");
        return form;
    }

    private static MockMultipartHttpServletRequestBuilder with(
            MockMultipartHttpServletRequestBuilder form, String name, String value) {
        form.param(name, value);
        return form;
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(422);
        return response.getContentAsString();
    }

    private String page(Actor actor, String path) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(user(actor.username()))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        assertThat(response.getContentAsString()).as(path).contains("</html>").doesNotContain("??", " style=");
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(Actor actor, MockMultipartHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(actor.username())).with(csrf()).characterEncoding("UTF-8"))
                .andReturn()
                .getResponse();
    }
}
