package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.Visitor;
import org.rapporteur.comment.Attachment;
import org.rapporteur.comment.Attachments;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.SampleFiles;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.procedure.LateRule;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files go from the form to those who may have them, and no further. */
@RapporteurTest
class AttachmentsIT {

    private static final byte[] LARGE = Arrays.copyOf(SampleFiles.pdf(), 700_000);

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final Attachments attachments;
    private final Submissions submissions;
    private final CommentPeriods periods;
    private final JdbcClient jdbc;
    private final int port;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo ngo;
    private CommentDraft draft;

    AttachmentsIT(
            MockMvc mvc,
            ApplicationContext context,
            CommentDrafts drafts,
            Attachments attachments,
            Submissions submissions,
            CommentPeriods periods,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.mvc = mvc;
        this.context = context;
        this.drafts = drafts;
        this.attachments = attachments;
        this.submissions = submissions;
        this.periods = periods;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void a_comment_in_preparation() {
        scene = new CivilScene(context, LateRule.REFUSE);
        period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        draft = drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(2, "See what we attach."));
    }

    @Test
    void files_are_submitted_with_their_fingerprints_and_given_to_those_who_may_have_them() throws Exception {
        MockHttpServletResponse attached =
                attach(ngo.member(), file("../a \u202e<letter>.exe", LARGE), file("map.png", SampleFiles.png()));
        assertThat(attached.getStatus()).isEqualTo(303);
        assertThat(page(ngo.coordinator(), path()))
                .contains("a _letter_.exe.pdf", "684 KiB", "map.png", "0.7 of 50 MiB");
        Attachment letter = filesOfDraft().get(0);
        Ngo stranger = scene.ngo(ConsultativeStatus.SPECIAL);
        assertThat(download(stranger.coordinator(), letter).getStatus()).isEqualTo(404);
        assertThat(download(scene.officer, letter).getStatus())
                .as("nobody else sees what was not submitted")
                .isEqualTo(404);
        assertThat(page(ngo.coordinator(), reading() + "/submit")).contains("a _letter_.exe.pdf");

        UUID submission = submissions
                .submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "")
                .submissionId();

        JsonNode sent = new ObjectMapper()
                .readTree(submissions.canonicalForm(ngo.coordinator(), submission))
                .at("/comments/0/attachments");
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).get("sha256").asText()).isEqualTo(CanonicalForm.sha256(LARGE));
        assertThat(page(ngo.coordinator(), "/ngo/submissions/" + submission))
                .contains(letter.id().toString());
        MockHttpServletResponse download = download(scene.officer, letter);
        assertThat(download.getContentAsByteArray()).isEqualTo(LARGE);
        assertThat(download.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("_letter_.exe.pdf");
        assertThat(download.getContentType()).isEqualTo("application/pdf");
        assertThat(download.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download(ngo.member(), letter).getStatus()).isEqualTo(200);
        assertThat(download(stranger.coordinator(), letter).getStatus()).isEqualTo(404);
        context.getBean(org.rapporteur.comment.SubmissionChanges.class).reopen(ngo.coordinator(), submission);
        draft = drafts.of(ngo.coordinator(), ngo.id(), period.id()).get(0);
        assertThat(filesOfDraft())
                .as("what is to be replaced is in preparation again with its files, and stays with what was received")
                .extracting(Attachment::name)
                .containsExactly("a _letter_.exe.pdf", "map.png");
        drafts.drop(ngo.coordinator(), draft.id());
        assertThat(download(ngo.member(), letter).getContentAsByteArray()).isEqualTo(LARGE);
        assertThat(download(new CivilScene(context, LateRule.REFUSE).officer, letter)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void what_is_removed_or_dropped_leaves_no_content_behind() throws Exception {
        attach(ngo.member(), file("one.pdf", SampleFiles.pdf()), file("two.pdf", LARGE));
        Attachment one = filesOfDraft().get(0);
        UUID first = fileOf(one);
        UUID second = fileOf(filesOfDraft().get(1));
        assertThat(parts(first)).isEqualTo(1);
        assertThat(parts(second)).isEqualTo(3);

        assertThat(send(ngo.member(), post(path() + "/" + one.id() + "/remove")).getStatus())
                .isEqualTo(303);
        assertThat(parts(first)).isZero();
        drafts.drop(ngo.member(), draft.id());
        assertThat(parts(second)).isZero();
        assertThat(jdbc.sql("select count(*) from stored_file where id in (:first, :second)")
                        .param("first", first)
                        .param("second", second)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_refused_names_the_file_and_attaches_none() throws Exception {
        MockHttpServletResponse wrong = attach(
                ngo.member(),
                file("good.pdf", SampleFiles.pdf()),
                file("<script>.pdf", "<script>alert(1)</script>".getBytes()));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString())
                .contains("“_script_.pdf” is none of the kinds that can be attached")
                .doesNotContain("good.pdf");
        assertThat(attach(ngo.member()).getContentAsString()).contains("No file was chosen");
        assertThat(attach(ngo.member(), file("empty.pdf", new byte[0])).getContentAsString())
                .contains("“empty.pdf” is empty");

        MockMultipartFile[] many = new MockMultipartFile[21];
        Arrays.setAll(many, i -> file(i + ".pdf", SampleFiles.pdf()));
        assertThat(attach(ngo.member(), many).getContentAsString()).contains("at most 20 files");
        assertThat(attachments.ofDrafts(java.util.List.of(draft.id()))).isEmpty();

        Ngo stranger = scene.ngo(ConsultativeStatus.SPECIAL);
        assertThat(attach(stranger.member(), file("good.pdf", SampleFiles.pdf()))
                        .getStatus())
                .isEqualTo(404);
        periods.close(period.id(), period.closesAt());
        assertThat(attach(ngo.member(), file("late.pdf", SampleFiles.pdf())).getContentAsString())
                .contains("The deadline was");
    }

    @Test
    void fifty_mebibytes_are_all_that_an_organisations_comments_may_carry() throws Exception {
        byte[] nine = Arrays.copyOf(SampleFiles.pdf(), 9 << 20);
        for (int i = 0; i < 5; i++) {
            assertThat(attach(ngo.member(), file(i + ".pdf", nine)).getStatus()).isEqualTo(303);
        }
        draft = drafts.add(ngo.member(), ngo.id(), period.id(), scene.on(3, "Another comment."));

        assertThat(attach(ngo.coordinator(), file("more.pdf", nine)).getContentAsString())
                .contains("would have 54 MiB together; at most 50 are taken");
    }

    @Test
    void a_file_that_the_server_does_not_even_read_is_answered_by_a_page_that_says_what_to_do() {
        Visitor visitor = new Visitor(port);
        visitor.signIn(ngo.member().username(), "correct horse battery");
        Visitor.Form form = visitor.form(path(), "/attachments");

        var answer = visitor.upload(path(), form.fields(), "files", new byte[20 << 20]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("A file may have at most 10 MiB", "Your comment is saved as it was");
        var twelve = visitor.upload(path(), form.fields(), "files", new byte[12 << 20]);
        assertThat(twelve.statusCode()).isEqualTo(422);
        assertThat(twelve.body()).contains("has more than 10 MiB");
    }

    private java.util.List<Attachment> filesOfDraft() {
        return attachments.ofDrafts(java.util.List.of(draft.id())).get(draft.id());
    }

    private UUID fileOf(Attachment attachment) {
        return jdbc.sql("select file_id from attachment where id = ?")
                .param(attachment.id())
                .query(UUID.class)
                .single();
    }

    private int parts(UUID file) {
        return jdbc.sql("select count(*) from stored_file_part where file_id = ?")
                .param(file)
                .query(Integer.class)
                .single();
    }

    private String reading() {
        return "/ngo/periods/" + period.id();
    }

    private String path() {
        return reading() + "/comments/" + draft.id() + "/attachments";
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "text/html", content);
    }

    private MockHttpServletResponse attach(Actor actor, MockMultipartFile... files) throws Exception {
        var request = multipart(path());
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return mvc.perform(request.with(user(actor.username())).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse download(Actor actor, Attachment file) throws Exception {
        return send(actor, get("/ngo/attachments/" + file.id()));
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
