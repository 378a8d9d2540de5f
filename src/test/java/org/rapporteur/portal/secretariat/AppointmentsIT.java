package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.secretariat.Secretariat.page;
import static org.rapporteur.portal.secretariat.Secretariat.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

/** Appointing people, with an account they have or one that is made for them. */
@RapporteurTest
class AppointmentsIT {
    private final ApplicationContext context;
    private final Accounts accounts;
    private final Offices offices;

    private Secretariat secretariat;
    private Actor officer;

    AppointmentsIT(ApplicationContext context, Accounts accounts, Offices offices) {
        this.context = context;
        this.accounts = accounts;
        this.offices = offices;
    }

    @BeforeEach
    void a_secretariat() {
        secretariat = new Secretariat(context);
        officer = secretariat.officer();
    }

    @Test
    void a_new_account_gets_a_first_password_that_is_shown_once_and_works() throws Exception {
        String path = "/secretariat/bodies/" + secretariat.body.id() + "/offices";
        Inputs form = Inputs.none()
                .with("function", "CHAIR")
                .with("session", secretariat.session.id())
                .with("account", "new")
                .with("username", "new-chair-" + secretariat.mark)
                .with("email", secretariat.mark + "@chair.example")
                .with("person", "A <i>Chair</i>");
        List<String> fields = List.of("function", "session", "account", "username", "email", "person");

        MvcResult appointed = secretariat.send(officer, path, form, fields);

        assertThat(status(appointed)).isEqualTo(200);
        assertThat(page(appointed)).contains("A &lt;i&gt;Chair&lt;/i&gt;");
        String password = page(appointed).replaceAll("(?s).*id=\"first-password\"[^>]*>([^<]+)<.*", "$1");
        assertThat(accounts.passwordMatches("new-chair-" + secretariat.mark, password))
                .isTrue();
        assertThat(accounts.actor("new-chair-" + secretariat.mark).holds(Function.CHAIR))
                .isTrue();

        MvcResult again = secretariat.send(officer, path, form, fields);
        assertThat(status(again)).isEqualTo(422);
        assertThat(page(again)).contains("is taken").doesNotContain(password);
        assertThat(page(secretariat.load(officer, "/secretariat/bodies/" + secretariat.body.id())))
                .contains("new-chair-" + secretariat.mark)
                .doesNotContain(password);
    }

    @Test
    void the_first_password_can_be_changed_by_its_owner() throws Exception {
        List<String> fields = List.of("presentPassword", "wantedPassword");
        MvcResult wrong = secretariat.send(
                officer,
                "/me/password",
                Inputs.none().with("presentPassword", "not it at all").with("wantedPassword", "battery staple"),
                fields);
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(page(wrong)).contains("The present password is not right").doesNotContain("battery staple");

        MvcResult right = secretariat.send(
                officer,
                "/me/password",
                Inputs.none().with("presentPassword", Secretariat.PASSWORD).with("wantedPassword", "battery staple"),
                fields);
        assertThat(status(right)).isEqualTo(303);
        assertThat(accounts.passwordMatches(officer.username(), "battery staple"))
                .isTrue();
    }

    @Test
    void officers_and_operators_of_the_platform_appoint_operators_and_only_officers_appoint_officers()
            throws Exception {
        Actor operator = secretariat.person("operator", Function.OPERATOR, Place.PLATFORM);
        Actor second = secretariat.person("second", Function.EDITOR, Place.body(secretariat.body.id()));
        String page = "/secretariat/platform";
        List<String> fields = List.of("function", "existing-username");
        Inputs asOperator = Inputs.none().with("function", "OPERATOR").with("existing-username", second.username());
        Inputs asOfficer = Inputs.none().with("function", "OFFICER").with("existing-username", second.username());

        assertThat(page(secretariat.load(operator, "/secretariat"))).contains(page);
        assertThat(status(secretariat.send(officer, page + "/offices", asOperator, fields)))
                .isIn(403, 404);
        assertThat(status(secretariat.send(operator, page + "/offices", asOfficer, fields)))
                .isEqualTo(403);
        assertThat(accounts.actor(second.username()).holds(Function.OPERATOR)).isFalse();

        assertThat(status(secretariat.send(operator, page + "/offices", asOperator, fields)))
                .isEqualTo(303);
        assertThat(accounts.actor(second.username()).holds(Function.OPERATOR)).isTrue();
        assertThat(page(secretariat.load(operator, page)))
                .contains(second.username())
                .doesNotContain("value=\"OFFICER\"");

        Actor platform = secretariat.platformOfficer;
        assertThat(page(secretariat.load(platform, page))).contains("value=\"OFFICER\"", "value=\"OPERATOR\"");
        UUID office = offices.officesOf(second.accountId()).stream()
                .filter(held -> held.function() == Function.OPERATOR)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(status(secretariat.send(officer, page + "/offices/" + office + "/end", Inputs.none(), List.of())))
                .isIn(403, 404);
        assertThat(status(secretariat.send(platform, page + "/offices/" + office + "/end", Inputs.none(), List.of())))
                .isEqualTo(303);
        assertThat(accounts.actor(second.username()).holds(Function.OPERATOR)).isFalse();
    }

    @Test
    void an_appointment_that_is_refused_makes_no_account() throws Exception {
        MvcResult refused = secretariat.send(
                officer,
                "/secretariat/bodies/" + secretariat.body.id() + "/offices",
                Inputs.none()
                        .with("function", "COORDINATOR")
                        .with("account", "new")
                        .with("username", "nobody-" + secretariat.mark)
                        .with("email", secretariat.mark + "@nobody.example")
                        .with("person", "Nobody"),
                List.of("function", "account", "username", "email", "person"));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(accounts.find("nobody-" + secretariat.mark)).isEmpty();
    }
}
