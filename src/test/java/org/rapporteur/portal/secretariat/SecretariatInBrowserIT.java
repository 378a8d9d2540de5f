package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.browser.Axe;
import org.rapporteur.browser.BrowserTest;
import org.rapporteur.browser.Browsers;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RapporteurTest
@BrowserTest
class SecretariatInBrowserIT {
    private final Secretariat secretariat;
    private final Organisations organisations;
    private final Procedures procedures;
    private final DatabaseClock clock;
    private final String base;

    SecretariatInBrowserIT(
            ApplicationContext context,
            Organisations organisations,
            Procedures procedures,
            DatabaseClock clock,
            @LocalServerPort int port) {
        this.secretariat = new Secretariat(context);
        this.organisations = organisations;
        this.procedures = procedures;
        this.clock = clock;
        this.base = "http://localhost:" + port;
    }

    @Test
    void every_page_of_the_secretariat_is_accessible(Page page) {
        Procedure procedure = secretariat.procedure("International migration and development");
        Organisation organisation = organisations.admit(
                "Friends of the Commission", "F" + secretariat.mark, ConsultativeStatus.SPECIAL, "KEN");
        Browsers.signIn(page, secretariat.platformOfficer.username(), Secretariat.PASSWORD);
        String body = "/secretariat/bodies/" + secretariat.body.id();
        String own = "/secretariat/procedures/" + procedure.id();

        for (String path : List.of(
                "/secretariat",
                "/secretariat/bodies",
                "/secretariat/bodies/new",
                body,
                body + "/sessions/new",
                body + "/offices/new",
                "/secretariat/organisations",
                "/secretariat/organisations/" + organisation.id(),
                "/secretariat/delegations",
                "/secretariat/procedures/new",
                own,
                own + "/change",
                own + "/withdraw",
                own + "/journal",
                "/secretariat/mails",
                "/me/password")) {
            var response = page.navigate(path);
            assertThat(response.status()).as(path).isEqualTo(200);
            assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
            // a key without a message is shown as it is
            assertThat(page.locator("body").textContent())
                    .as(path)
                    .doesNotContainPattern("\\b(secretariat|field|hint|step|waits|rules|act|stage|function)\\.[a-z]");
            Axe.finds_nothing_on(page);
            Browsers.screenshot(
                    page,
                    "secretariat"
                            + path.replace("/secretariat", "")
                                    .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "one")
                                    .replace('/', '-'));
        }
    }

    @Test
    void an_officer_starts_a_procedure_without_javascript_being_needed(Page page) {
        Browsers.signIn(page, secretariat.officer().username(), Secretariat.PASSWORD);
        page.navigate("/secretariat/procedures/new?session=" + secretariat.session.id());
        page.getByLabel("Agenda item").fill("3 (c)");
        page.getByLabel("Number of the meeting").fill("7");
        page.getByLabel("Day of the panel").fill(secretariat.today.toString());
        page.getByLabel("Title of the panel").fill("Ageing");
        page.getByLabel("Moderator").fill("The Chair");
        page.getByLabel("Name of panellist 1").fill("A. Panellist");
        page.getByLabel("Function of panellist 1").fill("Professor");
        page.getByLabel("Silence procedure").check();
        page.getByLabel("Draft is with the Chair by")
                .fill(secretariat.today.plusDays(2).toString());
        page.getByLabel("Comments close on").fill(secretariat.today.plusDays(1).toString());
        page.getByLabel("First round of the review closes on")
                .fill(secretariat.today.plusDays(60).toString());
        page.getByLabel("Planned release on")
                .fill(secretariat.today.plusDays(80).toString());
        page.locator("main button[type=submit]").last().click();

        assertThat(page.locator(".errors").textContent()).contains("out of order");
        Axe.finds_nothing_on(page);
        assertThat(page.getByLabel("Title of the panel").inputValue()).isEqualTo("Ageing");
        page.getByLabel("Comments close on").fill(secretariat.today.plusDays(30).toString());
        page.locator("main button[type=submit]").last().click();

        assertThat(page.locator("h1").textContent()).isEqualTo("Ageing");
        assertThat(page.locator(".banner").textContent()).contains("The procedure was started");
    }

    @Test
    void the_overview_and_a_procedure_fit_a_phone(Browsers browsers) {
        Procedure procedure = secretariat.procedure("International migration and development");
        procedures.moveTo(
                procedure.id(), Stage.DRAFT_WITH_CHAIR, clock.now(), clock.now().plusSeconds(90_000));
        Page phone = browsers.openPhone(base);
        Browsers.signIn(phone, secretariat.officer().username(), Secretariat.PASSWORD);

        phone.navigate("/secretariat");
        Browsers.screenshot(phone, "secretariat-phone");
        Axe.fits_its_width(phone);
        phone.navigate("/secretariat/procedures/" + procedure.id());
        Browsers.screenshot(phone, "secretariat-procedure-phone");
        Axe.fits_its_width(phone);
    }
}
