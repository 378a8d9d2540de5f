package org.rapporteur.portal.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.TextScene;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RapporteurTest
@BrowserTest
class DraftingBrowserIT {

    private final TextScene scene;
    private final Drafts drafts;
    private final String base;

    DraftingBrowserIT(ApplicationContext context, Drafts drafts, @LocalServerPort int port) {
        scene = new TextScene(context);
        this.drafts = drafts;
        base = "http://localhost:" + port;
    }

    @Test
    void a_pasted_text_is_repaired_edited_and_handed_to_the_chair(Page page) throws IOException {
        UUID procedure = scene.startedProcedure();
        Browsers.signIn(page, scene.officer.username(), TextScene.PASSWORD);
        page.navigate("/drafting/" + procedure);
        Axe.finds_nothing_on(page);
        page.getByLabel("Paste the text").fill(sample());
        press(page, "Read the text");

        assertThat(page.locator("input[name=repair]").count()).isEqualTo(5);
        assertThat(page.getByLabel("Title").inputValue()).contains("Decent work and the care of older persons");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "drafting-proposal");
        press(page, "Make this the draft");

        assertThat(page.locator(".paragraph-row").count()).isEqualTo(4);
        assertThat(page.locator(".paragraph-row sup").first().textContent()).isEqualTo("th");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "drafting-editor");

        page.getByLabel("Edit 3", new Page.GetByLabelOptions().setExact(true)).click();
        Axe.finds_nothing_on(page);
        page.locator("summary").first().click();
        page.locator("input[name=offset]").first().check();
        Browsers.screenshot(page, "drafting-paragraph");
        press(page, "Split this paragraph");
        assertThat(page.locator(".paragraph-row").count()).isEqualTo(5);

        page.getByLabel("Edit 1", new Page.GetByLabelOptions().setExact(true)).click();
        Paragraph first = drafts.of(procedure).paragraphs().get(0);
        drafts.edit(scene.officer, procedure, first.id(), first.version(), "At its 5th meeting the Commission met.");
        page.locator("#text").fill("At its 5th meeting the Commission held a panel.");
        press(page, "Save");
        assertThat(page.locator("h1").textContent()).isEqualTo("Two texts of one paragraph");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "drafting-conflict");
        press(page, "Save this text");

        assertThat(page.locator(".banner").textContent()).contains("Saved.");
        press(page, "Submit to the Chair");
        assertThat(page.locator(".banner").textContent()).contains("with the Chair");
        assertThat(page.locator(".tools").count()).isZero();
        Axe.finds_nothing_on(page);
    }

    @Test
    void a_text_with_hundreds_of_repairs_can_be_confirmed(Page page) {
        UUID procedure = scene.procedure();
        Browsers.signIn(page, scene.officer.username(), TextScene.PASSWORD);
        page.navigate("/drafting/" + procedure + "/import");
        page.getByLabel("Paste the text").fill("国际  移徙 and more.\n\n".repeat(300));
        press(page, "Read the text");
        press(page, "Make this the draft");

        assertThat(page.locator(".banner").textContent()).contains("now the draft");
        assertThat(drafts.of(procedure).paragraphs())
                .hasSize(300)
                .allMatch(p -> p.text().plain().equals("国际 移徙 and more."));
    }

    @Test
    void on_a_phone_and_in_arabic_the_text_is_worked_on_too(Browsers browsers) {
        UUID procedure = scene.procedure(Language.AR);
        drafts.enter(
                scene.officer,
                procedure,
                TextScene.text("عقدت اللجنة حلقة نقاش. وأدار الرئيس النقاش.", "اختُتم الاجتماع."));
        Page phone = browsers.openPhone(base);
        Browsers.signIn(phone, scene.officer.username(), TextScene.PASSWORD);
        for (String path : new String[] {"", "/import", "/masthead", "/insert", "/changes"}) {
            phone.navigate("/drafting/" + procedure + path + "?lang=ar");
            Axe.fits_its_width(phone);
            Axe.finds_nothing_on(phone);
        }
        phone.navigate("/drafting/" + procedure + "?lang=ar");
        assertThat(phone.locator("html").getAttribute("dir")).isEqualTo("rtl");
        Browsers.screenshot(phone, "drafting-phone-rtl");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }

    private static String sample() throws IOException {
        try (var in = DraftingBrowserIT.class.getResourceAsStream("/summary/chairs-summary-sample.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
