package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.identity.Accounts;
import org.rapporteur.kernel.Ids;
import org.springframework.boot.test.web.server.LocalServerPort;

@RapporteurTest
@BrowserTest
class FrameIT {

    private static final String PASSWORD = "a-password-for-tests";

    private final Accounts accounts;
    private final String base;

    FrameIT(Accounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.base = "http://localhost:" + port;
    }

    private String account() {
        String username = "frame-" + Ids.next().toString().substring(24);
        accounts.create(username, username + "@example.org", "A person with a name", PASSWORD);
        return username;
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_and_afterwards_to_where_they_wanted_to_go(Page page) {
        page.navigate("/me?lang=en");
        assertThat(page.url()).endsWith("/sign-in");
        Browsers.screenshot(page, "sign-in");
        Axe.finds_nothing_on(page);

        page.getByLabel("User name").fill(account());
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("main button").click();

        page.waitForURL(url -> url.endsWith("/me?lang=en"));
        assertThat(page.locator("h1").textContent()).isEqualTo("A person with a name");
        Browsers.screenshot(page, "me");
        Axe.finds_nothing_on(page);
    }

    @Test
    void a_wrong_password_is_explained(Page page) {
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(account());
        page.getByLabel("Password").fill("not the password");
        page.locator("main button").click();
        page.waitForURL(url -> url.endsWith("/sign-in?failed"));
        assertThat(page.locator(".errors").textContent()).contains("Check both and try again");
        Axe.finds_nothing_on(page);
    }

    @Test
    void in_arabic_the_page_runs_from_right_to_left(Page page) {
        page.navigate("/sign-in?lang=ar");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
        Browsers.screenshot(page, "sign-in-rtl");
        // the product's name begins where the line begins: on the right
        assertThat(page.locator(".product").boundingBox().x)
                .isGreaterThan(page.locator(".who").boundingBox().x);
        Axe.finds_nothing_on(page);
    }

    @Test
    void a_phone_needs_no_scrolling_sideways(Browsers browsers) {
        Page phone = browsers.openPhone(base);
        phone.navigate("/sign-in");
        Axe.fits_its_width(phone);
        Browsers.signIn(phone, account(), PASSWORD);
        phone.navigate("/me");
        Axe.fits_its_width(phone);
        Browsers.screenshot(phone, "me-phone");
    }

    @Test
    void a_page_that_does_not_exist_says_what_to_do(Page page) {
        var response = page.navigate("/no/such/page");
        assertThat(response.status()).isEqualTo(404);
        assertThat(page.locator("h1").textContent()).isEqualTo("There is no such page");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "not-known");
    }
}
