package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.Ids;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that is sent after the session ended, in a real browser. */
@RapporteurTest
@BrowserTest
class KeptFormIT {

    private static final String PASSWORD = "a-password-for-tests";

    private final Accounts accounts;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final String base;
    private String officer = "";

    KeptFormIT(Accounts accounts, Offices offices, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.offices = offices;
        this.jdbc = jdbc;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void appointAnOfficer() {
        officer = officer();
    }

    @Test
    void is_kept_and_can_be_sent_after_signing_in_with_the_same_account(Page page) {
        String key = fillTheFormOfABody(page, officer);
        endSessionsOf(officer);
        page.locator("main button[type=submit]").click();

        page.waitForURL(url -> url.contains("/sign-in?kept"));
        assertThat(page.locator(".banner").textContent()).contains("was kept");
        signInHere(page, officer);

        page.waitForURL(url -> url.contains("/kept/"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Your form was kept");
        assertThat(page.locator("input[name=body]").inputValue()).isEqualTo("Commission on <b>Kept</b> & Forms");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "kept-form");

        page.locator("main form").first().locator("button").click();
        page.waitForURL(url -> url.contains("/secretariat/bodies/") && !url.endsWith("/new"));
        assertThat(jdbc.sql("select name from body where key = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .isEqualTo("Commission on <b>Kept</b> & Forms");
    }

    @Test
    void is_not_shown_to_another_account(Page page) {
        fillTheFormOfABody(page, officer);
        endSessionsOf(officer);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> url.contains("/sign-in?kept"));

        signInHere(page, officer());

        page.waitForURL(url -> !url.contains("/sign-in"));
        assertThat(page.url()).doesNotContain("/kept/");
        Object id = jdbc.sql(
                        "select f.id from parked_form f join account a on a.id = f.account_id where a.username = ?")
                .param(officer)
                .query()
                .singleValue();
        assertThat(page.navigate("/kept/" + id).status()).isEqualTo(404);
    }

    @Test
    void is_not_kept_in_a_browser_that_nobody_signed_in_with(Page page) {
        fillTheFormOfABody(page, officer);
        page.context().clearCookies();
        page.locator("main button[type=submit]").click();

        page.waitForURL(url -> url.contains("/sign-in?expired"));
        assertThat(page.locator(".errors").textContent()).contains("could not be kept");
        assertThat(jdbc.sql("select count(*) from parked_form f join account a on a.id = f.account_id"
                                + " where a.username = ?")
                        .param(officer)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String fillTheFormOfABody(Page page, String username) {
        Browsers.signIn(page, username, PASSWORD);
        page.navigate("/secretariat/bodies/new");
        String key = "k" + Ids.next().toString().replace("-", "").substring(20);
        page.locator("[name=body-key]").fill(key);
        page.locator("[name=body]").fill("Commission on <b>Kept</b> & Forms");
        page.locator("[name=symbol-prefix]").fill("E/CN." + Math.floorMod(key.hashCode(), 1_000_000));
        page.locator("[name=zone]").selectOption("Europe/Zurich");
        return key;
    }

    private void endSessionsOf(String username) {
        assertThat(jdbc.sql("delete from browser_session where username = ?")
                        .param(username)
                        .update())
                .isPositive();
    }

    private static void signInHere(Page page, String username) {
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("main button").click();
    }

    private String officer() {
        String username = "kept-" + Ids.next().toString().substring(24);
        Account account = accounts.create(username, username + "@example.org", "An officer", PASSWORD);
        offices.appoint(account.id(), Function.OFFICER, Place.PLATFORM, "", LocalDate.of(2020, 1, 1), null);
        return username;
    }
}
