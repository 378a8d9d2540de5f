package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.secretariat.Secretariat.page;
import static org.rapporteur.portal.secretariat.Secretariat.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

/** Appointing people, with an account they have or one that is made for them. */
@RapporteurTest
class AppointmentsIT {
    private final ApplicationContext context;
    private final Accounts accounts;

    private Secretariat secretariat;
    private Actor officer;

    AppointmentsIT(ApplicationContext context, Accounts accounts) {
        this.context = context;
        this.accounts = accounts;
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
