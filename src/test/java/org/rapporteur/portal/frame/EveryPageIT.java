package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.identity.Actor;
import org.rapporteur.procedure.Stage;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the application in a real browser, as someone it is for: it asks little of the database, the
 * accessibility checker finds nothing, a phone need not scroll sideways, in Arabic it runs from right to left. The list of pages is the application's own, so a new
 * page is looked at without being named here.
 */
@RapporteurTest
@BrowserTest
class EveryPageIT {

    /** What these answer is not a page of ours: a file, a fragment, a document as issued, a page for filters only. */
    private static final Set<String> NO_PAGES = Set.of(
            "/failure",
            "/tasks/{taskId}/brief",
            "/ngo/submissions/{submissionId}/canonical.json",
            "/ngo/periods/{periodId}/sheet/template.{format:xlsx|csv}",
            "/ngo/sheets/{sheetId}/checked.{format:xlsx|csv}",
            "/secretariat/organisations/import/template.csv",
            "/secretariat/organisations/import/{listId}/problems.csv",
            "/ngo/submissions/{submissionId}/receipt.pdf",
            "/ngo/submissions/{submissionId}/proof.json",
            "/calls/{procedureId}/drafts/{number:[0-9]{1,6}}.pdf",
            "/ngo/attachments/{attachmentId}",
            "/record/checkpoint",
            "/record/keys",
            "/record/keys/{keyId}.pem",
            "/record/heads",
            "/record/heads/{size}",
            "/record/consistency/{earlier}/{later}",
            "/publication/{id}/{language:[a-z]{2}}.{extension:html|pdf}",
            "/documents/{*symbol}");

    /** What one page may ask of the database, its session included. */
    private static final int MOST_STATEMENTS = 15;

    private final RequestMappingHandlerMapping handlers;
    private final SqlCount sqlCount;
    private final Things things;
    private final String base;

    EveryPageIT(
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            SqlCount sqlCount,
            BeanFactory beans,
            @LocalServerPort int port) {
        this.sqlCount = sqlCount;
        this.handlers = requestMappingHandlerMapping;
        this.things = Things.of(beans);
        this.base = "http://localhost:" + port;
    }

    @Test
    void is_accessible_fits_a_phone_and_can_run_from_right_to_left(Browsers browsers) {
        Map<String, Page> windows = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (Endpoint endpoint : Endpoint.of(handlers)) {
            if (endpoint.method() != HttpMethod.GET
                    || NO_PAGES.contains(endpoint.path())
                    || endpoint.path().startsWith("/api/")
                    || endpoint.path().endsWith(".{extension:html|pdf}")) {
                continue;
            }
            Page page = windows.computeIfAbsent(reader(endpoint), reader -> window(browsers, reader));
            try {
                look(page, endpoint.path(), things.fill(endpoint.path()));
            } catch (AssertionError e) {
                wrong.add(endpoint + ": " + e.getMessage());
            }
            looked++;
        }
        assertThat(wrong).isEmpty();
        assertThat(looked).isGreaterThan(40);
    }

    @Test
    void each_brief_of_the_chair_asks_little_of_the_database_and_is_accessible(Page page) {
        Browsers.signIn(page, things.cast().chair().username(), Things.PASSWORD);
        for (Stage stage : List.of(Stage.RULING, Stage.FINAL_TEXT_WITH_CHAIR)) {
            String path = "/tasks/" + things.chairTask(stage);
            look(page, "task-" + stage, path);
        }
    }

    private void look(Page page, String name, String path) {
        page.setViewportSize(1280, 900);
        sqlCount.reset();
        Response answer = page.navigate(path);
        assertThat(sqlCount.statements()).as("SQL statements of %s", path).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(answer.status()).as("status of %s", path).isEqualTo(200);
        assertThat(page.locator("h1").count()).as("first headings of %s", path).isEqualTo(1);
        assertThat(page.locator("body").textContent())
                .as("texts of %s", path)
                .doesNotContainPattern("\\?\\?[a-z.-]+_en\\?\\?");
        Axe.finds_nothing_on(page);
        Browsers.screenshot(page, "page-" + name.replaceAll("[^A-Za-z]+", "-"));

        page.setViewportSize(360, 740);
        Axe.fits_its_width(page);
        Axe.finds_nothing_on(page);
        // where it led to: a redirect keeps no query
        page.navigate(page.url() + "?lang=ar");
        assertThat(page.locator("html").getAttribute("dir"))
                .as("direction of %s", path)
                .isEqualTo("rtl");
        Axe.fits_its_width(page);
    }

    /** Whom a page is shown to: nobody in particular where it is open to all. */
    private String reader(Endpoint endpoint) {
        if (endpoint.path().contains("/drafts/")) {
            // open to those who may read the draft
            return things.cast().organisations().get(0).lead().username();
        }
        if (endpoint.isOpen()) {
            return "";
        }
        Actor actor = things.holder(endpoint.functions());
        return actor.username();
    }

    private Page window(Browsers browsers, String username) {
        Page page = browsers.open(base);
        if (!username.isEmpty()) {
            Browsers.signIn(page, username, Things.PASSWORD);
        }
        return page;
    }
}
