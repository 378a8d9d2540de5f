package org.rapporteur.portal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.journal.SealedLog;
import org.rapporteur.journal.Sealer;
import org.rapporteur.journal.SignedHead;
import org.rapporteur.procedure.LateRule;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@RapporteurTest
class RecordPagesIT {

    private final ApplicationContext context;
    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final SealedLog log;
    private final Sealer sealer;

    private CivilScene scene;
    private CivilScene.Ngo ngo;
    private Receipt receipt;
    private byte[] form;

    RecordPagesIT(
            ApplicationContext context,
            MockMvc mvc,
            JdbcClient jdbc,
            CommentDrafts drafts,
            Submissions submissions,
            SealedLog log,
            Sealer sealer) {
        this.context = context;
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.submissions = submissions;
        this.log = log;
        this.sealer = sealer;
    }

    @BeforeEach
    void submit() {
        scene = new CivilScene(context, LateRule.REFUSE);
        sealer.seal();
        CommentPeriod period = scene.open(Duration.ofDays(2));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(2, "Say who reinforces it."));
        receipt = submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "");
        form = submissions.canonicalForm(ngo.coordinator(), receipt.submissionId());
    }

    @Test
    void the_number_alone_says_when_and_for_which_fingerprint_and_nothing_of_whom_or_what() throws Exception {
        mvc.perform(get("/verify").param("number", receipt.number().toLowerCase(Locale.ROOT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(receipt.fingerprint())))
                .andExpect(content().string(containsString(receipt.receivedAt().toString())))
                .andExpect(content().string(containsString("Waiting to be sealed")))
                .andExpect(
                        content().string(not(containsString(ngo.organisation().name()))))
                .andExpect(content().string(not(containsString("Migration"))))
                .andExpect(content().string(not(containsString(scene.body.name()))));

        sealer.seal();
        mvc.perform(get("/verify").param("number", receipt.number()))
                .andExpect(content().string(containsString("/record/heads/")))
                .andExpect(content().string(not(containsString("Waiting to be sealed"))));
    }

    @Test
    void a_number_that_nobody_was_given_is_said_to_be_unknown() throws Exception {
        for (String number : new String[] {"0000-0000-0000-0000-0000", "<script>", "7F3A"}) {
            mvc.perform(get("/verify").param("number", number))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("No receipt has the number")))
                    .andExpect(content().string(not(containsString("<script>"))));
        }
    }

    @Test
    void a_file_is_told_to_be_the_one_or_another_and_is_not_kept() throws Exception {
        long before = submissionsKept();
        mvc.perform(multipart("/verify")
                        .file(new MockMultipartFile("file", form))
                        .param("number", receipt.number())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("byte by byte")));

        byte[] changed = form.clone();
        changed[changed.length - 2] ^= 1;
        mvc.perform(multipart("/verify")
                        .file(new MockMultipartFile("file", changed))
                        .param("number", receipt.number())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("not the one that this receipt was given for")));
        assertThat(submissionsKept()).isEqualTo(before);
    }

    private long submissionsKept() {
        return jdbc.sql("select count(*) from submission where organisation_id = ?")
                .param(ngo.id())
                .query(Long.class)
                .single();
    }

    @Test
    void heads_and_keys_are_public_as_page_and_as_files() throws Exception {
        sealer.seal();
        SignedHead head = log.newest().orElseThrow();

        mvc.perform(get("/record"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(head.root())))
                .andExpect(content().string(containsString(head.keyId())));
        mvc.perform(get("/record/checkpoint"))
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(content().string(head.checkpoint()));
        mvc.perform(get("/record/heads/" + head.size())).andExpect(content().string(head.checkpoint()));
        mvc.perform(get("/record/heads/" + (head.size() + 1))).andExpect(status().isNotFound());
        mvc.perform(get("/record/heads?size=1"))
                .andExpect(jsonPath("$.items[0].size").value(head.size()))
                .andExpect(jsonPath("$.items[0].checkpoint").value(head.checkpoint()))
                .andExpect(jsonPath("$.next").value(String.valueOf(head.size())));
        mvc.perform(get("/record/keys/" + head.keyId() + ".pem"))
                .andExpect(content().string(containsString("BEGIN PUBLIC KEY")));
        mvc.perform(get("/record/keys")).andExpect(content().string(containsString("+" + head.keyId() + "+")));
        mvc.perform(get("/record/keys")).andExpect(content().string(not(containsString("PRIVATE"))));
    }

    @Test
    void the_organisation_has_the_receipt_as_a_sheet_in_its_language_and_the_proof_once_it_is_sealed()
            throws Exception {
        String path = "/ngo/submissions/" + receipt.submissionId();
        String coordinator = ngo.coordinator().username();
        mvc.perform(get(path + "/proof.json").with(user(coordinator))).andExpect(status().isUnprocessableEntity());
        sealer.seal();
        mvc.perform(get(path + "/proof.json").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fingerprint").value(receipt.fingerprint()));
        mvc.perform(get(path).with(user(coordinator)))
                .andExpect(content().string(containsString(path + "/proof.json")));

        assertThat(text(path + "/receipt.pdf"))
                .contains(
                        receipt.number(), "Sealed as entry", ngo.organisation().name());
        for (String language : new String[] {"ar", "zh", "ru"}) {
            String text = text(path + "/receipt.pdf?lang=" + language);
            assertThat(text).contains(receipt.number(), receipt.fingerprint().substring(0, 32));
        }

        CivilScene.Ngo other = scene.ngo(ConsultativeStatus.SPECIAL);
        for (String file : new String[] {"/proof.json", "/receipt.pdf"}) {
            mvc.perform(get(path + file).with(user(other.coordinator().username())))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void the_sheet_names_the_organisation_as_it_was_called_when_it_submitted() throws Exception {
        String name = ngo.organisation().name();
        jdbc.sql("update organisation set name = 'Renamed since' where id = ?")
                .param(ngo.id())
                .update();

        assertThat(text("/ngo/submissions/" + receipt.submissionId() + "/receipt.pdf"))
                .contains(name)
                .doesNotContain("Renamed since");
    }

    @Test
    void the_mail_with_the_receipt_carries_fingerprint_time_and_the_newest_signed_head() {
        String body = jdbc.sql("select body from mail where event = ?")
                .param("submission-received:" + receipt.submissionId())
                .query(String.class)
                .single();

        SignedHead newest = log.newest().orElseThrow();
        assertThat(body)
                .contains(receipt.number())
                .contains(receipt.fingerprint())
                .contains(newest.checkpoint().strip())
                .contains("New York (UTC-0");
    }

    @Test
    void an_officer_verifies_the_record_also_against_a_head_that_was_kept() throws Exception {
        sealer.seal();
        String officer = scene.officer.username();
        mvc.perform(post("/secretariat/record").with(user(officer)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Everything fits")));
        mvc.perform(post("/secretariat/record")
                        .param("checkpoint", log.newest().orElseThrow().checkpoint())
                        .with(user(officer))
                        .with(csrf()))
                .andExpect(content().string(containsString("Everything fits")));
        mvc.perform(post("/secretariat/record")
                        .param("checkpoint", "something else")
                        .with(user(officer))
                        .with(csrf()))
                .andExpect(content().string(containsString("is none of this record")));
        mvc.perform(post("/secretariat/record")
                        .with(user(ngo.coordinator().username()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private String text(String path) throws Exception {
        byte[] pdf = mvc.perform(get(path).with(user(ngo.coordinator().username())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(document);
        }
    }
}
