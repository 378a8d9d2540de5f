package org.rapporteur.portal.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Function;
import org.rapporteur.kernel.Ids;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.TextScene;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@RapporteurTest
class DraftingPagesIT {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final Drafts drafts;
    private final SqlCount sqlCount;

    private TextScene scene;
    private Actor officer;
    private UUID procedure;

    DraftingPagesIT(MockMvc mvc, ApplicationContext context, Drafts drafts, SqlCount sqlCount) {
        this.mvc = mvc;
        this.context = context;
        this.drafts = drafts;
        this.sqlCount = sqlCount;
    }

    @BeforeEach
    void a_procedure_in_drafting() {
        scene = new TextScene(context);
        officer = scene.officer;
        procedure = scene.procedure();
    }

    @Test
    void without_a_draft_the_editor_leads_to_the_import() throws Exception {
        assertThat(see("").getRedirectedUrl()).isEqualTo(path("/import"));
        assertThat(html(see("/import"))).contains("Enter the draft").doesNotContain("??");
    }

    @Test
    void a_pasted_text_is_proposed_and_becomes_the_draft_when_confirmed() throws Exception {
        MockHttpServletResponse proposal = send(multipart(path("/import"))
                .param(
                        "text",
                        "Commission for " + SCRIPT
                                + "\r\nForty-second session\r\n\r\nA text that was\r\n\r\nbroken ,here."));

        assertThat(proposal.getStatus()).isEqualTo(200);
        assertThat(html(proposal))
                .contains("Join a sentence that was broken", "Remove surplus space", "name=\"repair\"")
                .doesNotContain(SCRIPT, "??", "refusal.");
        assertThat(drafts.exists(procedure)).isFalse();

        MockHttpServletResponse confirmed = send(masthead(multipart(path("/import/confirm")))
                .param("source", hidden(html(proposal), "source"))
                .param("markdown", "false")
                .param("repair", "0"));

        assertThat(confirmed.getRedirectedUrl()).isEqualTo(path(""));
        assertThat(plain()).containsExactly("A text that was broken ,here.");
    }

    @Test
    void what_can_not_be_read_is_refused_and_what_was_typed_is_kept() throws Exception {
        MockHttpServletResponse empty = send(multipart(path("/import")).param("text", " "));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(html(empty)).contains("There is no text in what was sent");

        MockHttpServletResponse latin = send(multipart(path("/import"))
                .file(new MockMultipartFile(
                        "file", "a.txt", "text/plain", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .param("text", "kept " + SCRIPT));
        assertThat(latin.getStatus()).isEqualTo(422);
        assertThat(html(latin))
                .contains("Line 1 is not valid UTF-8", "kept &lt;script&gt;")
                .doesNotContain(SCRIPT);

        MockHttpServletResponse controls = send(multipart(path("/import")).param("text", "a\n\u0007b"));
        assertThat(html(controls)).contains("Line 2 has the control character U+0007");

        MockHttpServletResponse kind = send(multipart(path("/import"))
                .file(new MockMultipartFile("file", "<b>.docx", "text/plain", new byte[] {1})));
        assertThat(html(kind)).contains("&lt;b&gt;.docx").doesNotContain("<b>.docx");

        MockHttpServletResponse large = send(multipart(path("/import")).param("text", "word ".repeat(20_001)));
        assertThat(html(large)).contains("20,001 words; at most 20,000");
        assertThat(drafts.exists(procedure)).isFalse();
    }

    @Test
    void the_editor_shows_text_checks_and_words_in_few_statements() throws Exception {
        enter("At its 7th meeting, " + SCRIPT + " *held*.", "Two [sic].");
        sqlCount.reset();

        String html = html(see(""));

        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(15);
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; <em>held</em>", "8 words", "Decide in: 2")
                .contains("The item is 3 (c).", "Submit to the Chair")
                .doesNotContain(SCRIPT, "??", "check.");
        Paragraph first = drafts.of(procedure).paragraphs().get(0);
        assertThat(html).contains("id=\"p-" + first.id() + "\"");
    }

    @Test
    void a_paragraph_is_changed_split_merged_moved_and_removed() throws Exception {
        Draft draft = enter("One. Two.", "Three.");
        UUID first = draft.paragraphs().get(0).id();
        UUID last = draft.paragraphs().get(1).id();
        String one = "/paragraphs/" + first;

        assertThat(html(see(one)))
                .contains("Which sentence shall begin", "value=\"5\"", "Merge with the next")
                .doesNotContain("??");
        MockHttpServletResponse saved =
                send(post(path(one)).param("version", "1").param("kind", "BODY").param("text", "One. *Two*."));
        assertThat(saved.getRedirectedUrl()).isEqualTo(path("#p-" + first));
        send(post(path(one + "/split")).param("version", "2").param("offset", "5"));
        assertThat(plain()).containsExactly("One.", "Two.", "Three.");
        for (int i = 0; i < 2; i++) {
            send(post(path("/paragraphs/" + last + "/move")).param("behind", ""));
        }
        assertThat(plain()).containsExactly("Three.", "One.", "Two.");
        send(post(path(one + "/merge")).param("version", "3"));
        assertThat(plain()).containsExactly("Three.", "One. Two.");
        send(post(path("/paragraphs/" + last + "/remove")).param("version", "1"));
        assertThat(plain()).containsExactly("One. Two.");
        MockHttpServletResponse gone = send(post(path("/paragraphs/" + last))
                .param("version", "1")
                .param("kind", "BODY")
                .param("text", "typed & kept"));
        assertThat(gone.getStatus()).isBetween(400, 499);
        assertThat(html(gone)).contains("not in the draft any more", "typed &amp; kept");
    }

    @Test
    void what_was_typed_is_not_lost_by_splitting_merging_or_removing() throws Exception {
        UUID id = enter("One. Two.", "Three.").paragraphs().get(0).id();

        for (String act : List.of("split", "merge", "remove")) {
            MockHttpServletResponse kept = send(post(path("/paragraphs/" + id + "/" + act))
                    .param("version", "1")
                    .param("offset", "5")
                    .param("seen", "One. Two.")
                    .param("text", "One. Two, typed."));
            assertThat(kept.getStatus()).as(act).isEqualTo(422);
            assertThat(html(kept)).contains("not saved yet", "One. Two, typed.").doesNotContain("??");
        }
        assertThat(plain()).containsExactly("One. Two.", "Three.");

        drafts.edit(officer, procedure, id, 1, "One, theirs. Two.");
        MockHttpServletResponse conflict = send(post(path("/paragraphs/" + id + "/split"))
                .param("version", "1")
                .param("offset", "5")
                .param("seen", "One. Two.")
                .param("text", "One. Two, typed."));
        assertThat(conflict.getStatus()).isEqualTo(409);
        assertThat(html(conflict)).contains("Two texts of one paragraph", "One. Two, typed.", "Save this text");
    }

    @Test
    void a_split_without_a_place_is_refused_at_its_field_and_one_sentence_says_why_it_has_none() throws Exception {
        List<Paragraph> both = enter("One. Two.", "Three.").paragraphs();
        MockHttpServletResponse nowhere =
                send(post(path("/paragraphs/" + both.get(0).id() + "/split")).param("version", "1"));
        assertThat(nowhere.getStatus()).isEqualTo(422);
        assertThat(html(nowhere)).contains("id=\"split-error\"", "No place was chosen");
        assertThat(html(see("/paragraphs/" + both.get(1).id()))).contains("it is one sentence");
    }

    @Test
    void a_blank_line_begins_another_paragraph() throws Exception {
        UUID first = enter("One.").paragraphs().get(0).id();
        send(post(path("/insert"))
                .param("behind", first.toString())
                .param("kind", "BODY")
                .param("key", Ids.next().toString())
                .param("text", "Two\r\nand more.\r\n \r\nThree.\r\n"));
        assertThat(plain()).containsExactly("One.", "Two and more.", "Three.");
    }

    @Test
    void a_paragraph_inserted_by_a_form_sent_twice_is_there_once() throws Exception {
        UUID first = enter("One.").paragraphs().get(0).id();
        String key = hidden(html(see("/insert?behind=" + first)), "key");

        for (int i = 0; i < 2; i++) {
            send(post(path("/insert"))
                    .param("behind", first.toString())
                    .param("kind", "LIST_ITEM")
                    .param("key", key)
                    .param("text", SCRIPT));
        }

        assertThat(plain()).containsExactly("One.", SCRIPT);
        MockHttpServletResponse blank = send(post(path("/insert"))
                .param("behind", "")
                .param("kind", "BODY")
                .param("key", Ids.next().toString())
                .param("text", "  "));
        assertThat(blank.getStatus()).isEqualTo(422);
    }

    @Test
    void two_people_on_one_paragraph_see_both_texts() throws Exception {
        UUID id = enter("One.").paragraphs().get(0).id();
        drafts.edit(officer, procedure, id, 1, "One " + SCRIPT + " theirs.");

        MockHttpServletResponse conflict = send(post(path("/paragraphs/" + id))
                .param("version", "1")
                .param("kind", "BODY")
                .param("text", "One, mine."));

        assertThat(conflict.getStatus()).isEqualTo(409);
        String html = html(conflict);
        assertThat(html)
                .contains("Two texts of one paragraph", "&lt;script&gt;", "One, mine.")
                .doesNotContain(SCRIPT, "??");
        assertThat(hidden(html, "version")).isEqualTo("2");
        send(post(path("/paragraphs/" + id))
                .param("version", "2")
                .param("kind", "BODY")
                .param("text", "One, both."));
        assertThat(plain()).containsExactly("One, both.");
    }

    @Test
    void who_splits_merges_or_removes_what_another_changed_sees_both_texts() throws Exception {
        UUID id = enter("One. Two.", "Three.").paragraphs().get(0).id();
        String seen = hidden(html(see("/paragraphs/" + id)), "seen");
        drafts.edit(officer, procedure, id, 1, "One. Theirs " + SCRIPT + ".");

        for (String act : List.of("split", "merge", "remove")) {
            MockHttpServletResponse stale = send(post(path("/paragraphs/" + id + "/" + act))
                    .param("version", "1")
                    .param("offset", "5")
                    .param("seen", seen));

            assertThat(stale.getStatus()).as(act).isEqualTo(409);
            assertThat(html(stale))
                    .contains("Two texts of one paragraph", "&lt;script&gt;", "As you saw it", "One. Two.")
                    .contains("<del>Two</del>")
                    .doesNotContain(SCRIPT, "??", "Save this text");
        }
        assertThat(plain()).containsExactly("One. Theirs " + SCRIPT + ".", "Three.");
    }

    @Test
    void the_masthead_is_changed_and_two_people_on_it_see_both() throws Exception {
        enter("One.");
        assertThat(html(see("/masthead"))).contains("name=\"sessionDates\"").doesNotContain("??");
        MockHttpServletResponse stale = send(masthead(post(path("/masthead"))).param("version", "1"));
        assertThat(stale.getStatus()).isEqualTo(422);
        assertThat(html(stale))
                .contains("What stands there now", "A commission", "&lt;script&gt;")
                .doesNotContain(SCRIPT);

        send(masthead(post(path("/masthead"))).param("version", hidden(html(stale), "version")));

        assertThat(drafts.of(procedure).masthead().title()).isEqualTo(SCRIPT);
    }

    @Test
    void a_text_handed_on_is_with_the_chair_and_can_not_be_handed_on_twice() throws Exception {
        procedure = scene.startedProcedure();
        UUID id = enter("One.").paragraphs().get(0).id();

        assertThat(send(post(path("/submit"))).getRedirectedUrl()).isEqualTo(path(""));

        assertThat(html(see(""))).contains("be changed at this stage").doesNotContain("Move up", "??");
        assertThat(send(post(path("/submit"))).getStatus()).isBetween(400, 499);
        assertThat(send(post(path("/submit")).param("stage", "DRAFTING")).getRedirectedUrl())
                .as("the button was pressed twice")
                .isEqualTo(path(""));
        MockHttpServletResponse locked = send(post(path("/paragraphs/" + id))
                .param("version", "1")
                .param("kind", "BODY")
                .param("text", "late"));
        assertThat(locked.getStatus()).isBetween(400, 499);
        assertThat(plain()).containsExactly("One.");
        assertThat(html(see("/changes"))).contains("No paragraph of 1 changed").doesNotContain("??");
    }

    @Test
    void whoever_does_not_work_on_the_text_is_kept_out() throws Exception {
        enter("One.");
        Actor chair = scene.person(Function.CHAIR);
        Actor otherOfficer = new TextScene(context).officer;

        assertThat(as(chair, get(path(""))).getStatus()).isEqualTo(403);
        assertThat(as(otherOfficer, get(path(""))).getStatus()).isEqualTo(404);
        for (String page : List.of("", "/import", "/masthead", "/insert", "/changes")) {
            assertThat(as(otherOfficer, get(path(page))).getStatus()).isEqualTo(404);
        }
        for (String act : List.of("/submit", "/paragraphs/" + UUID.randomUUID() + "/move")) {
            assertThat(as(otherOfficer, post(path(act)).with(csrf())).getStatus())
                    .isEqualTo(404);
        }
    }

    private Draft enter(String... paragraphs) {
        return drafts.enter(officer, procedure, TextScene.text(paragraphs));
    }

    private List<String> plain() {
        return drafts.of(procedure).paragraphs().stream()
                .map(p -> p.text().plain())
                .toList();
    }

    private String path(String rest) {
        return "/drafting/" + procedure + rest;
    }

    private static <T extends MockHttpServletRequestBuilder> MockHttpServletRequestBuilder masthead(T request) {
        return request.param("body", "Body")
                .param("session", "Session")
                .param("sessionDates", "")
                .param("title", SCRIPT)
                .param("date", "day");
    }

    private MockHttpServletResponse see(String rest) throws Exception {
        return as(officer, get(path(rest)));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return as(officer, request.with(csrf()));
    }

    private MockHttpServletResponse as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(actor.username())).locale(Locale.ENGLISH))
                .andReturn()
                .getResponse();
    }

    private static String html(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String hidden(String html, String name) {
        // the switch of languages above carries what was sent, too
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(html.substring(html.indexOf("<main")));
        assertThat(field.find()).as("a field " + name).isTrue();
        return HtmlUtils.htmlUnescape(field.group(1));
    }
}
