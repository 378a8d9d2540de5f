package org.rapporteur.portal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.procedure.LateRule;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A first visitor finds a call on a phone, reads what is asked by when, and learns how to take part. */
@RapporteurTest
@BrowserTest
class VisitorOfCallIT {

    private final ApplicationContext context;
    private final String base;

    VisitorOfCallIT(ApplicationContext context, @LocalServerPort int port) {
        this.context = context;
        this.base = "http://localhost:" + port;
    }

    @Test
    void a_first_visitor_finds_a_call_and_how_to_take_part(Browsers browsers) {
        CivilScene scene = new CivilScene(context, LateRule.ACCEPT_MARKED);
        scene.open(Duration.ofMinutes(1));
        Page page = browsers.openPhone(base);

        page.navigate("/");
        page.locator("main a[href='/calls']")
                .or(page.locator("#open-calls"))
                .first()
                .waitFor();
        Axe.finds_nothing_on(page);
        page.locator("main a[href='/calls/" + scene.procedureId + "']").click();
        assertThat(page.locator("h1").textContent()).contains("Call for comments");
        assertThat(page.locator(".due").boundingBox().y)
                .as("the deadline stands on the first screen of a phone")
                .isLessThan(740);
        assertThat(page.locator("main").textContent()).contains("at most 40 words", "New York");
        Axe.finds_nothing_on(page);
        Axe.fits_its_width(page);
        Browsers.screenshot(page, "call-visitor-en");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Register an organisation"))
                .click();
        page.waitForURL("**/register");
        Axe.finds_nothing_on(page);

        page.navigate("/calls/" + scene.procedureId + "?lang=ar");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator("h1").textContent()).contains("دعوة إلى إبداء التعليقات");
        Axe.finds_nothing_on(page);
        Axe.fits_its_width(page);
        Browsers.screenshot(page, "call-visitor-ar");
    }
}
