package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.procedure.LateRule;
import org.springframework.context.ApplicationContext;

@RapporteurTest
@BrowserTest
class CivilInBrowserIT {

    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final Submissions submissions;

    CivilInBrowserIT(ApplicationContext context, CommentDrafts drafts, Submissions submissions) {
        this.context = context;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    @Test
    void a_coordinator_comments_and_submits(Page page) {
        CivilScene scene = new CivilScene(context, LateRule.ACCEPT_MARKED);
        CommentPeriod period = scene.open(Duration.ofDays(3));
        Ngo ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.onTheWhole("A good text.\nIn two lines."));
        Browsers.signIn(page, ngo.coordinator().username(), "correct horse battery");

        page.navigate("/ngo");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "ngo-calls");
        page.locator("main h3 a[href*='" + period.id() + "']").click();
        page.locator("#p-" + scene.paragraph(3) + " a", new Page.LocatorOptions().setHasText("Comment on paragraph 3"))
                .click();
        page.waitForSelector("#form");
        page.locator("#comment").fill("Safety counts as much as cost.");
        page.locator("#form summary").click();
        page.locator("#proposedText").fill("Remittances should be transferred safely and cheaply.");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "ngo-commenting");
        page.locator("#form [data-save]").click();
        page.waitForSelector(".banner");
        assertThat(page.locator("ins").first().textContent()).contains("safely");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "ngo-reading");

        page.locator("aside a.button").click();
        page.waitForSelector("#withholdName");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "ngo-preview");
        page.locator("main form button[type=submit]").click();
        page.waitForSelector(".banner");
        assertThat(page.url()).contains("/ngo/submissions/");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "ngo-receipt");
    }

    @Test
    void a_rapporteur_answers(Page page) {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofDays(3));
        Ngo ngo = scene.ngo(ConsultativeStatus.GENERAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.onTheWhole("A good text."));
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(3, "Safety counts as much as cost."));
        UUID submission = submissions
                .submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), true, "fear of reprisals")
                .submissionId();
        UUID comment = submissions.commentsOf(scene.officer, submission).get(1).id();
        Browsers.signIn(page, scene.officer.username(), "correct horse battery");

        page.navigate("/answers");
        Axe.finds_nothing_on(page);
        page.locator("main article h2 a").first().click();
        page.waitForSelector("#c-" + comment);
        page.locator("#decision-" + comment).selectOption("REJECTED");
        page.locator("#reason-" + comment).fill("The panel did not say so.");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "answers-workbench");
        page.locator("#c-" + comment + " button[type=submit]").click();
        page.waitForSelector(".banner");
        assertThat(page.locator("#c-" + comment).textContent()).contains("The panel did not say so.");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "answers-given");
    }
}
