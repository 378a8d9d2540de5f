package org.rapporteur.portal.publicpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentType;
import org.rapporteur.comment.Comments;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.Submissions;
import org.rapporteur.disposition.Decision;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.Stage;
import org.rapporteur.publication.Publication;
import org.rapporteur.publication.PublicationScene;
import org.rapporteur.publication.Publications;
import org.rapporteur.publication.Rendition;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.rapporteur.summary.TextScene;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RapporteurTest
class PublicPagesIT {

    private static final int MOST_STATEMENTS = 15;

    private final ApplicationContext context;
    private final MockMvc mvc;
    private final SqlCount sqlCount;
    private final Publications publications;
    private final Drafts drafts;
    private final DatabaseClock clock;

    private PublicationScene scene;

    PublicPagesIT(
            ApplicationContext context,
            MockMvc mvc,
            SqlCount sqlCount,
            Publications publications,
            Drafts drafts,
            DatabaseClock clock) {
        this.context = context;
        this.mvc = mvc;
        this.sqlCount = sqlCount;
        this.publications = publications;
        this.drafts = drafts;
        this.clock = clock;
    }

    @BeforeEach
    void a_body_with_an_editor() {
        scene = new PublicationScene(context);
    }

    @Test
    void nothing_of_a_document_is_known_before_its_release() throws Exception {
        String symbol = scene.freshSymbol();
        Revision revision = scene.approved(symbol, "A secret until the moment.");
        publications.render(revision.procedureId());
        UUID id = publications.of(revision.procedureId()).orElseThrow().id();

        for (String path : List.of(
                "/documents/" + symbol,
                "/documents/" + id,
                "/documents/" + id + "/en.html",
                "/documents/" + id + "/en.pdf",
                "/documents/" + id + "/revisions/1",
                "/documents/" + id + "/comments")) {
            MockHttpServletResponse response = page(get(path));
            assertThat(response.getStatus()).as(path).isEqualTo(404);
            assertThat(response.getContentAsString()).doesNotContain("A secret until the moment");
        }
        assertThat(page(get("/documents")).getContentAsString()).doesNotContain(symbol);
        assertThat(page(get("/")).getContentAsString()).doesNotContain(symbol);
    }

    @Test
    void a_released_document_is_shown_to_everyone_as_issued_with_files_citation_and_revisions() throws Exception {
        String symbol = scene.freshSymbol();
        Publication released = released(symbol, "The Commission *met* & agreed <b>nothing</b>.", "It closed.");
        sqlCount.reset();

        MockHttpServletResponse response = page(get("/documents/" + symbol));

        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString())
                .contains("The Commission <em>met</em> &amp; agreed &lt;b&gt;nothing&lt;/b&gt;.")
                .contains("1. </span>")
                .contains("Economic and Social Council")
                .contains("/documents/" + released.id() + "/en.pdf")
                .contains("/documents/" + released.id() + "/revisions/1")
                .contains(released.approvedFingerprint());
        assertThat(page(get("/documents/" + released.id())).getRedirectedUrl()).endsWith(symbol);
        assertThat(page(get("/documents")).getContentAsString()).contains(symbol);
        assertThat(page(get("/")).getContentAsString()).contains(symbol);
    }

    @Test
    void the_files_are_sent_byte_for_byte_under_a_policy_that_allows_their_own_style_only() throws Exception {
        Publication released = released(scene.freshSymbol(), "One.");
        for (Rendition rendition : publications.renditions(released.id())) {
            String extension = RenditionFile.extension(rendition);
            MockHttpServletResponse response = page(get("/documents/" + released.id() + "/en." + extension));
            assertThat(CanonicalForm.sha256(response.getContentAsByteArray())).isEqualTo(rendition.sha256());
            assertThat(response.getHeader("ETag")).contains(rendition.sha256());
            assertThat(response.getHeader("Cache-Control"))
                    .contains("immutable")
                    .contains("public");
            String policy = response.getHeader("Content-Security-Policy");
            assertThat(response.getHeaders("Content-Security-Policy")).hasSize(1);
            assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
            if (rendition.format() == Rendition.Format.HTML) {
                assertThat(policy)
                        .contains("'sha256-" + hashOfStyle(response.getContentAsString(StandardCharsets.UTF_8)));
            }
        }
        assertThat(page(get("/documents/" + released.id() + "/fr.pdf")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_revisions_show_what_each_changed_up_to_the_released_one() throws Exception {
        Revision first = scene.written("The Commission met.", "It closed.");
        UUID procedure = first.procedureId();
        scene.toEditing(procedure);
        Paragraph opening = drafts.of(procedure).paragraphs().get(0);
        drafts.edit(scene.editor, procedure, opening.id(), opening.version(), "The Commission met twice.");
        Revision second = drafts.freeze(scene.editor, procedure, clock.now());
        scene.approve(scene.freshSymbol(), second);
        UUID id = scene.release(procedure).id();
        sqlCount.reset();

        MockHttpServletResponse shown = page(get("/documents/" + id + "/revisions/2"));

        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString()).contains("<ins>").contains("twice");
        assertThat(page(get("/documents/" + id + "/revisions/1")).getContentAsString())
                .contains("It closed.");
        assertThat(page(get("/documents/" + id + "/revisions/3")).getStatus()).isEqualTo(404);
        assertThat(page(get("/documents/" + id + "/revisions/0")).getStatus()).isEqualTo(404);
    }

    @Test
    void comments_appear_only_when_publishable_and_neither_a_withheld_name_nor_an_author_ever_does() throws Exception {
        Revision revision = scene.written("The Commission met.");
        UUID procedure = revision.procedureId();
        Instant now = clock.now();
        CommentPeriod period = context.getBean(CommentPeriods.class)
                .open(procedure, revision.id(), now, now.plus(Duration.ofDays(30)));
        String mark = Long.toString(System.nanoTime(), 36);
        Comment open = comment(period, "Open Society " + mark, "O" + mark, false, "Say where it met.");
        Comment withheld = comment(period, "Quiet League " + mark, "Q" + mark, true, "Say when it met.");
        Comment late = comment(period, "Late Forum " + mark, "L" + mark, false, "Say why it met.");
        context.getBean(JdbcClient.class)
                .sql("update comment set timing = 'LATE' where id = ?")
                .param(late.id())
                .update();
        Comment hidden = comment(period, "Private Union " + mark, "P" + mark, false, "Not for the public.");
        List.of(Stage.DRAFT_WITH_CHAIR, Stage.COMMENT_PERIOD, Stage.ANSWERING)
                .forEach(stage -> scene.move(procedure, stage));
        Dispositions dispositions = context.getBean(Dispositions.class);
        dispositions.decide(scene.officer, open.id(), 0, Decision.NOTED, "It met in New York.", null, null);
        dispositions.decide(scene.officer, withheld.id(), 0, Decision.REJECTED, "Said already.", null, null);
        context.getBean(Comments.class)
                .markPublishable(scene.officer, procedure, List.of(open.id(), withheld.id(), late.id()), true);
        List.of(Stage.REVISION_WITH_CHAIR, Stage.REVIEW, Stage.EDITING).forEach(stage -> scene.move(procedure, stage));
        scene.approve(scene.freshSymbol(), revision);
        UUID id = scene.release(procedure).id();

        String before = page(get("/documents/" + id + "/comments")).getContentAsString();
        assertThat(before)
                .contains("Say where it met.", "No answer to it was released.")
                .doesNotContain("It met in New York.");

        dispositions.release(procedure, clock.now());
        assertThat(page(get("/documents/" + id + "/comments")).getContentAsString())
                .contains("Say why it met.", "It was received after the deadline and was not answered")
                .doesNotContain("No answer to it was released.");
        sqlCount.reset();
        MockHttpServletResponse response = page(get("/documents/" + id + "/comments"));
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(response.getContentAsString())
                .contains("Open Society " + mark, "Say where it met.", "It met in New York.", "On paragraph 1")
                .contains("name withheld", "Say when it met.", "Said already.")
                .doesNotContain("Quiet League")
                .doesNotContain(
                        "Private Union", "Not for the public.", hidden.id().toString())
                .doesNotContain("oordinator ", "coordinator-");
    }

    @Test
    void the_start_page_leads_each_role_to_its_work() throws Exception {
        assertThat(page(get("/")).getContentAsString()).contains("/sign-in").doesNotContain("Your work");
        sqlCount.reset();
        String editors = page(get("/").with(user(scene.editor.username()))).getContentAsString();
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(editors).contains("Your work", "href=\"/publication\"").doesNotContain("href=\"/ngo\"");
    }

    @Test
    void the_editor_gives_the_symbol_sees_the_files_and_an_officer_sets_the_release() throws Exception {
        Revision revision = scene.inEditing("The Commission met.");
        UUID procedure = revision.procedureId();
        String path = "/publication/" + procedure;
        String symbol = scene.freshSymbol();

        MockHttpServletResponse empty =
                page(post(path + "/symbol").param("symbol", " ").with(csrf()).with(user(scene.editor.username())));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString())
                .contains("aria-invalid=\"true\"", "aria-describedby=\"symbol-hint symbol-wrong\"")
                .containsPattern(
                        "id=\"symbol-wrong\">Type the symbol: it begins with " + scene.texts.body.symbolPrefix());
        MockHttpServletResponse refused = page(post(path + "/symbol")
                .param("symbol", "E/CN.5/what")
                .with(csrf())
                .with(user(scene.editor.username())));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("value=\"E/CN.5/what\"")
                .contains("is not a document symbol");

        assertThat(page(post(path + "/symbol")
                                .param("symbol", symbol)
                                .with(csrf())
                                .with(user(scene.editor.username())))
                        .getRedirectedUrl())
                .isEqualTo(path);
        sqlCount.reset();
        MockHttpServletResponse desk = page(get(path).with(user(scene.editor.username())));
        assertThat(desk.getStatus()).isEqualTo(200);
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(desk.getContentAsString())
                .contains("value=\"" + symbol + "\"")
                .contains("Submit for final approval")
                .doesNotContain("name=\"releaseAt\"");
        assertThat(page(get("/publication").with(user(scene.editor.username()))).getContentAsString())
                .contains(path);

        scene.move(procedure, Stage.FINAL_TEXT_WITH_CHAIR);
        publications.approveFinalText(procedure, revision.id(), revision.fingerprint());
        scene.move(procedure, Stage.RENDERING);
        publications.render(procedure);
        assertThat(page(get(path + "/en.pdf").with(user(scene.editor.username())))
                        .getStatus())
                .isEqualTo(200);
        assertThat(page(get(path + "/en.pdf").with(user(stranger().username()))).getStatus())
                .isEqualTo(404);
        assertThat(page(get(path).with(user(stranger().username()))).getStatus())
                .isEqualTo(404);
        assertThat(page(get(path).with(user(scene.officer.username()))).getContentAsString())
                .contains("name=\"releaseAt\"");
        assertThat(page(post(path + "/release")
                                .param("releaseAt", "soon")
                                .with(csrf())
                                .with(user(scene.officer.username())))
                        .getStatus())
                .isEqualTo(422);
    }

    /** An editor of another body. */
    private Actor stranger() {
        return new PublicationScene(context).editor;
    }

    private Publication released(String symbol, String... paragraphs) {
        return scene.release(scene.approved(symbol, paragraphs).procedureId());
    }

    private Comment comment(CommentPeriod period, String name, String acronym, boolean withhold, String text) {
        Organisation organisation =
                context.getBean(Organisations.class).admit(name, acronym, ConsultativeStatus.GENERAL, "KEN");
        Actor coordinator = coordinator(organisation);
        UUID paragraph = context.getBean(Revisions.class)
                .get(period.revisionId())
                .paragraphs()
                .get(0)
                .id();
        context.getBean(CommentDrafts.class)
                .add(
                        coordinator,
                        organisation.id(),
                        period.id(),
                        new CommentText(paragraph, CommentType.SUBSTANTIVE, Language.EN, text, "", ""));
        Submissions submissions = context.getBean(Submissions.class);
        Receipt receipt = submissions.submit(
                coordinator,
                organisation.id(),
                period.id(),
                UUID.randomUUID().toString(),
                withhold,
                withhold ? "Reprisals." : "");
        return submissions.commentsOf(coordinator, receipt.submissionId()).get(0);
    }

    private Actor coordinator(Organisation organisation) {
        String key = organisation.acronym().toLowerCase(Locale.ROOT);
        Accounts accounts = context.getBean(Accounts.class);
        Account account =
                accounts.create("coordinator-" + key, key + "@example.org", "Coordinator " + key, TextScene.PASSWORD);
        context.getBean(Offices.class)
                .appoint(
                        account.id(),
                        Function.COORDINATOR,
                        Place.organisation(organisation.id()),
                        key,
                        LocalDate.of(2000, 1, 1),
                        null);
        return accounts.actor(account.username());
    }

    private MockHttpServletResponse page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String hashOfStyle(String html) throws Exception {
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(html);
        List<String> found = new ArrayList<>();
        while (style.find()) {
            found.add(style.group(1));
        }
        assertThat(found).hasSize(1);
        byte[] bytes = found.get(0).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
