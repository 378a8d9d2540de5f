package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.procedure.LateRule;
import org.springframework.context.ApplicationContext;

@RapporteurTest
@BrowserTest
class SheetInBrowserIT {

    private final ApplicationContext context;
    private final CommentDrafts drafts;

    SheetInBrowserIT(ApplicationContext context, CommentDrafts drafts) {
        this.context = context;
        this.drafts = drafts;
    }

    @Test
    void a_member_takes_the_template_sends_it_filled_in_and_confirms(Page page) throws IOException {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofDays(3));
        Ngo ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        Browsers.signIn(page, ngo.member().username(), "correct horse battery");

        page.navigate("/ngo/periods/" + period.id());
        page.locator("aside a[href*='/sheet']").click();
        page.waitForSelector("#file");
        Browsers.screenshot(page, "ngo-sheet");
        Download template = page.waitForDownload(
                () -> page.locator("a[href*='template.csv']").click());
        String csv = Files.readString(template.path(), StandardCharsets.UTF_8);
        String filled = csv.replaceFirst(
                        "(\"1\",\"The panel was held at the third meeting.\",)\"\",(\"English\",\"\",)\"\"",
                        "$1\"general\",$2\"Which meeting?\"")
                .replaceFirst(
                        "(\"2\",\"Cooperation in this domain ought to be reinforced.\",)\"\",(\"English\",\"\",)\"\"",
                        "$1\"furious\",$2\"By whom?\"");
        page.locator("#file")
                .setInputFiles(new FilePayload("comments.csv", "text/csv", filled.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button[type=submit]").click();
        page.waitForSelector("#rows-title");
        assertThat(page.locator("tbody tr").first().textContent()).contains("furious", "Choose one from the list");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "ngo-sheet-report");
        page.locator("main form button", new Page.LocatorOptions().setHasText("Take over 1 row"))
                .click();
        page.waitForSelector(".banner");

        assertThat(drafts.of(ngo.member(), ngo.id(), period.id()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.text().comment()).isEqualTo("Which meeting?"));
        page.setViewportSize(390, 844);
        page.navigate(page.url() + "?lang=ar");
        Axe.fits_its_width(page);
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "ngo-sheet-report-ar");
    }
}
