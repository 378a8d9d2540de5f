package org.rapporteur.portal.ngo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.comment.Attachments;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.SampleFiles;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.procedure.LateRule;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A whole comment by those who have no script, and by those who have no more than a small screen to touch. */
@RapporteurTest
@BrowserTest
class CommentingByAllMeansIT {

    private static final String SENTENCE = "Remittances should be transferred easily and cheaply.";
    private static final String WORDING = "Remittances should be transferred safely and cheaply.";

    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final Attachments attachments;
    private final String base;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo ngo;

    CommentingByAllMeansIT(
            ApplicationContext context, CommentDrafts drafts, Attachments attachments, @LocalServerPort int port) {
        this.context = context;
        this.drafts = drafts;
        this.attachments = attachments;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void an_open_call() {
        scene = new CivilScene(context, LateRule.REFUSE);
        period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
    }

    @Test
    void a_comment_with_sentence_wording_and_file_is_made_without_script(Browsers browsers) {
        Page page = browsers.openWithoutScript(base);
        Browsers.signIn(page, ngo.member().username(), "correct horse battery");
        page.navigate("/ngo/periods/" + period.id());
        page.locator("#p-" + scene.paragraph(3) + " a", new Page.LocatorOptions().setHasText("Comment on paragraph 3"))
                .click();
        page.waitForSelector("#form");
        assertThat(page.locator("#kept")).isHidden();
        page.locator("#passage")
                .selectOption(page.locator("#passage option").nth(1).getAttribute("value"));
        page.locator("#comment").fill("Safety counts as much as cost.");
        page.locator("#form summary").click();
        page.locator("#proposedText").fill(WORDING);
        page.locator("[data-preview]").click();

        assertThat(page.locator("#wording del")).hasText("easily");
        assertThat(page.locator("#wording ins")).hasText("safely");
        assertThat(page.locator("[data-passage-quote]")).hasText(SENTENCE);
        assertThat(page.locator("#comment")).hasValue("Safety counts as much as cost.");
        assertThat(drafts.of(ngo.member(), ngo.id(), period.id()))
                .as("looking is not saving")
                .isEmpty();
        Browsers.screenshot(page, "commenting-without-script");

        page.locator("#references").fill("A/RES/73/195");
        page.locator("#form button[name=then]").click();
        page.waitForSelector("#files");
        page.locator("#files").setInputFiles(new FilePayload("statement.pdf", "application/pdf", SampleFiles.pdf()));
        page.locator("form[enctype] button").click();
        assertThat(page.locator("li.file")).containsText("statement.pdf");
        Browsers.screenshot(page, "attachments-without-script");

        CommentDraft draft = onlyDraft();
        page.locator("main a[href*='#d-" + draft.id() + "']").click();
        page.locator("#d-" + draft.id() + " a[href*='edit=']").click();
        page.locator("#rationale").fill("Our members say so.");
        page.locator("#form [data-save]").click();
        assertThat(page.locator(".banner")).isVisible();
        assertThat(page.locator("#d-" + draft.id())).containsText("statement.pdf");

        CommentDraft saved = onlyDraft();
        assertThat(saved.id()).isEqualTo(draft.id());
        assertThat(saved.text().passage().quote()).isEqualTo(SENTENCE);
        assertThat(saved.text().proposedText()).isEqualTo(WORDING);
        assertThat(saved.text().rationale()).isEqualTo("Our members say so.");
        assertThat(saved.text().references()).isEqualTo("A/RES/73/195");
        assertThat(attachments.ofDrafts(List.of(draft.id())).get(draft.id())).hasSize(1);
    }

    @Test
    void a_comment_with_passage_wording_and_file_is_made_by_touch_in_arabic(Browsers browsers) {
        Page page = browsers.openTouched(base);
        Browsers.signIn(page, ngo.member().username(), "correct horse battery");
        page.navigate("/ngo/periods/" + period.id());
        page.locator(".languages button[value=ar]").tap();
        page.waitForSelector("html[dir=rtl]");
        Axe.fits_its_width(page);
        mark(page, "easily");
        page.locator(".mark-passage").tap();
        page.waitForSelector("#form");
        assertThat(page.locator("[data-passage-quote]")).hasText("easily");

        page.locator("label[for=type-EDITORIAL]").tap();
        page.locator("#comment").tap();
        page.keyboard().type("Safety first.");
        page.locator("#form summary").tap();
        page.locator("#proposedText").tap();
        page.locator("#proposedText").fill(WORDING);
        assertThat(page.locator("#wording ins")).hasText("safely");
        assertThat(page.locator("#kept")).containsText("حُفظ");
        Axe.fits_its_width(page);
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "commenting-by-touch-arabic");

        page.locator("#form button[name=then]").tap();
        page.waitForSelector("#files");
        page.locator("#files").setInputFiles(new FilePayload("بيان.pdf", "application/pdf", SampleFiles.pdf()));
        page.locator("form[enctype] button").tap();
        assertThat(page.locator("li.file")).containsText("بيان.pdf");
        Axe.fits_its_width(page);
        Browsers.screenshot(page, "attachments-by-touch-arabic");

        CommentDraft draft = onlyDraft();
        assertThat(draft.text().passage().quote()).isEqualTo("easily");
        assertThat(draft.text().type()).hasToString("EDITORIAL");
        assertThat(draft.text().comment()).isEqualTo("Safety first.");
        assertThat(draft.text().proposedText()).isEqualTo(WORDING);
        page.locator("main a[href*='#d-" + draft.id() + "']").tap();
        assertThat(page.locator("#d-" + draft.id())).containsText("بيان.pdf");
        Browsers.screenshot(page, "reading-by-touch-arabic");
    }

    /** As a finger does that rests on a word: the phone marks it. */
    private void mark(Page page, String word) {
        page.locator("[data-paragraph='" + scene.paragraph(3) + "']")
                .evaluate(
                        "(p, word) => {"
                                + " const text = p.firstChild; const at = text.data.indexOf(word);"
                                + " getSelection().setBaseAndExtent(text, at, text, at + word.length); }",
                        word);
    }

    private CommentDraft onlyDraft() {
        List<CommentDraft> all = drafts.of(ngo.member(), ngo.id(), period.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
