package org.rapporteur.portal.joining;

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
import org.rapporteur.identity.MailedSecret;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.Ids;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of an organisation that nobody knows yet, from the start page to a second member, on a phone. */
@RapporteurTest
@BrowserTest
class FirstVisitorIT {

    private static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final String base;

    private String mark;
    private String name;

    FirstVisitorIT(Accounts accounts, Offices offices, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.offices = offices;
        this.jdbc = jdbc;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void an_officer_decides() {
        mark = Ids.next().toString().substring(28);
        name = "Lanterns of the Valley " + mark;
        Account officer = accounts.create("decides-" + mark, "decides-" + mark + "@example.org", "Officer", PASSWORD);
        offices.appoint(officer.id(), Function.OFFICER, Place.PLATFORM, "", LocalDate.of(2000, 1, 1), null);
    }

    @Test
    void an_organisation_registers_is_approved_and_invites_a_member_who_joins(Browsers browsers) {
        Page visitor = browsers.openPhone(base);
        visitor.navigate("/");
        visitor.locator("main a[href='/register']").click();
        looks_well(visitor, "register");
        visitor.locator("#name-en").fill(name);
        visitor.locator("#name-ar").fill("فوانيس الوادي " + mark);
        visitor.locator("#acronym").fill("V" + mark);
        visitor.locator("#status-SPECIAL").check();
        visitor.locator("#country").selectOption("KEN");
        visitor.locator("#contact-person").fill("Wanjiru Kamau");
        visitor.locator("#email").fill(address("first"));
        visitor.locator("main button[type=submit]").click();
        visitor.waitForURL("**/register/sent");
        looks_well(visitor, "register-sent");

        String link = "/register/confirm/" + MailedSecret.to(jdbc, address("first"));
        looks_well_in_arabic(visitor, link, "register-confirm");
        visitor.navigate(link);
        looks_well(visitor, "register-confirm");
        account(visitor, "first");
        assertThat(visitor.locator(".banner").textContent()).contains("secretariat decides");
        Browsers.signIn(visitor, "first-" + mark, PASSWORD);
        visitor.navigate("/ngo");
        assertThat(visitor.locator("main .notice").textContent()).contains("not yet decided");
        looks_well(visitor, "ngo-pending");

        approve(browsers.open(base));

        visitor.navigate("/ngo/organisation");
        assertThat(visitor.locator("main .notice").count()).isZero();
        visitor.locator("#email").fill(address("second"));
        visitor.locator("main form[action$='/invitations'] button").click();
        visitor.waitForSelector(".banner");
        looks_well(visitor, "ngo-organisation");
        looks_well_in_arabic(visitor, "/ngo/organisation", "ngo-organisation");

        Page second = browsers.openPhone(base);
        String invitation = "/join/" + MailedSecret.to(jdbc, address("second"));
        looks_well_in_arabic(second, invitation, "join");
        second.navigate(invitation);
        looks_well(second, "join");
        assertThat(second.locator("h1").textContent()).contains(name);
        second.locator("#person").fill("Otieno Ouma");
        account(second, "second");
        Browsers.signIn(second, "second-" + mark, PASSWORD);
        second.navigate("/ngo");
        assertThat(second.locator("header .acting").textContent()).contains(name);
        second.navigate("/ngo/organisation");
        assertThat(second.locator("main table").first().textContent()).contains("Wanjiru Kamau", "Otieno Ouma");
        assertThat(second.locator("main form[action$='/invitations']").count()).isZero();
    }

    private void approve(Page officer) {
        Browsers.signIn(officer, "decides-" + mark, PASSWORD);
        officer.navigate("/secretariat/organisations?in-state=PENDING&text=" + mark);
        Axe.finds_nothing_on(officer);
        officer.locator("main tbody th a").first().click();
        officer.waitForSelector("#decide");
        Axe.finds_nothing_on(officer);
        Browsers.screenshot(officer, "secretariat-organisation-pending");
        officer.locator("main form[action$='/approve'] button").click();
        officer.waitForSelector(".banner");
        assertThat(officer.locator("main .tag").first().textContent()).isEqualTo("approved");
    }

    private void account(Page page, String username) {
        page.locator("#username").fill(username + "-" + mark);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/sign-in");
    }

    private String address(String who) {
        return who + "-" + mark + "@example.org";
    }

    private static void looks_well(Page page, String screenshot) {
        Axe.finds_nothing_on(page);
        Axe.fits_its_width(page);
        Browsers.screenshot(page, "joining-" + screenshot);
    }

    private static void looks_well_in_arabic(Page page, String path, String screenshot) {
        page.navigate(path + "?lang=ar");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        looks_well(page, screenshot + "-ar");
        page.navigate(path + "?lang=en");
    }
}
