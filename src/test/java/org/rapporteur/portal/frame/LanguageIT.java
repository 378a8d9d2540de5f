package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.Visitor;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.identity.Accounts;
import org.rapporteur.kernel.Ids;
import org.springframework.boot.test.web.server.LocalServerPort;

@RapporteurTest
@BrowserTest
class LanguageIT {

    private static final String PASSWORD = "a-password-for-tests";

    private final Accounts accounts;
    private final String base;
    private final int port;

    LanguageIT(Accounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
        this.base = "http://localhost:" + port;
    }

    private String account() {
        String username = "language-" + Ids.next().toString().substring(24);
        accounts.create(username, username + "@example.org", "A person with a name", PASSWORD);
        return username;
    }

    private static void choose(Page page, String language) {
        page.locator("[data-languages] button", new Page.LocatorOptions().setHasText(language))
                .click();
    }

    @Test
    void a_stranger_chooses_once_and_stays_on_the_page_with_its_query(Page page) {
        page.navigate("/sign-in?out&lang=ru");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ru");
        choose(page, "العربية");
        page.waitForURL(base + "/sign-in?out");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
        assertThat(page.locator("[aria-current=true]").textContent()).isEqualTo("العربية");
        page.navigate("/documents");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        page.navigate("/documents?lang=en");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("ltr");
        Axe.finds_nothing_on(page);
    }

    @Test
    void an_accounts_choice_goes_along_to_its_mails_and_other_browsers(Browsers browsers) {
        String username = account();
        Page page = browsers.open(base);
        Browsers.signIn(page, username, PASSWORD);
        page.navigate("/me");
        choose(page, "Français");
        page.waitForURL(base + "/me");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        assertThat(accounts.find(username).orElseThrow().locale().getLanguage()).isEqualTo("fr");

        Page elsewhere = browsers.open(base);
        Browsers.signIn(elsewhere, username, PASSWORD);
        elsewhere.navigate("/documents");
        assertThat(elsewhere.locator("html").getAttribute("lang")).isEqualTo("fr");
    }

    @Test
    void language_and_zone_are_chosen_in_ones_account(Page page) {
        String username = account();
        Browsers.signIn(page, username, PASSWORD);
        page.navigate("/me");
        page.locator("#zone").selectOption("Africa/Nairobi");
        page.locator("#language").selectOption("es");
        page.locator("form[aria-labelledby=preferences] button").click();
        page.waitForURL(base + "/me");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
        var account = accounts.find(username).orElseThrow();
        assertThat(account.zone()).isEqualTo(ZoneId.of("Africa/Nairobi"));
        Browsers.screenshot(page, "me-preferences");
        Axe.finds_nothing_on(page);
    }

    @Test
    void what_was_typed_and_not_yet_sent_is_still_there(Page page) {
        page.navigate("/sign-in");
        page.locator("#username").fill("someone");
        choose(page, "中文");
        page.waitForFunction("document.documentElement.lang === 'zh'");
        assertThat(page.locator("#username").inputValue()).isEqualTo("someone");
    }

    @Test
    void what_a_refused_form_held_is_shown_again_and_not_sent_by_itself() {
        Visitor visitor = new Visitor(port);
        String username = account();
        visitor.signIn(username, PASSWORD);
        Visitor.Form form = visitor.form("/me/password", "/me/password");
        Map<String, String> fields = new java.util.LinkedHashMap<>(form.fields());
        fields.put("presentPassword", "wrong");
        fields.put("wantedPassword", "short");
        var refused = visitor.post("/me/password", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("action=\"/language/sent\"").contains("value=\"/me/password\"");

        var shown = visitor.post(
                "/language/sent",
                Map.of(
                        "_csrf",
                        form.fields().get("_csrf"),
                        "page-language",
                        "fr",
                        "page-path",
                        "/ngo/somewhere?a=b",
                        "comment",
                        "Two lines\nof <text>",
                        "present",
                        "x",
                        "wanted-password",
                        "hidden"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("lang=\"fr\"")
                .contains("action=\"/ngo/somewhere?a=b\"")
                .contains("Two lines\nof &lt;text&gt;</textarea>")
                .doesNotContain("wanted-password");
        assertThat(visitor.post("/language/sent", Map.of("page-language", "fr", "comment", "x"))
                        .statusCode())
                .as("another site can't put words into our forms")
                .isEqualTo(403);
    }

    @Test
    void a_choice_leads_to_no_other_site() {
        Visitor visitor = new Visitor(port);
        for (String path : new String[] {"https://example.org/x", "//example.org", "/\\example.org", "javascript:x"}) {
            var answer = visitor.post("/language", Map.of("page-language", "fr", "page-path", path));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(path)
                    .doesNotContain("example.org")
                    .startsWith("/");
        }
        assertThat(visitor.post("/language", Map.of("page-language", "xx")).statusCode())
                .isEqualTo(404);
    }
}
