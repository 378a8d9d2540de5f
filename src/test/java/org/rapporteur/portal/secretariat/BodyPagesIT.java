package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.secretariat.Secretariat.page;
import static org.rapporteur.portal.secretariat.Secretariat.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Delegations;
import org.rapporteur.rehearsal.Casting;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

/** Bodies with their sessions and offices; organisations and delegations. */
@RapporteurTest
class BodyPagesIT {
    private final ApplicationContext context;
    private final Delegations delegations;

    private Secretariat secretariat;
    private Actor officer;

    BodyPagesIT(ApplicationContext context, Delegations delegations) {
        this.context = context;
        this.delegations = delegations;
    }

    @BeforeEach
    void a_secretariat() {
        secretariat = new Secretariat(context);
        officer = secretariat.officer();
    }

    @Test
    void a_body_is_created_with_sessions_delegations_and_offices() throws Exception {
        Actor platform = secretariat.platformOfficer;
        String code = secretariat.mark.toUpperCase().substring(Math.max(0, secretariat.mark.length() - 12));
        String prefix = Casting.symbolPrefix("n" + secretariat.mark);
        delegations.admit("A state", code);
        MvcResult created = secretariat.send(
                platform,
                "/secretariat/bodies",
                Inputs.none()
                        .with("body", "Commission of " + Secretariat.HTML)
                        .with("body-key", "n" + secretariat.mark)
                        .with("symbol-prefix", prefix)
                        .with("zone", "Europe/Zurich"),
                List.of("body", "body-key", "symbol-prefix", "zone"));
        String path = created.getResponse().getRedirectedUrl();

        assertThat(status(secretariat.send(
                        platform,
                        path + "/sessions",
                        Inputs.none()
                                .with("number", 1)
                                .with("session-title", "First session")
                                .with("opens", "2027-03-01")
                                .with("closes", "2027-03-12"),
                        List.of("number", "session-title", "opens", "closes"))))
                .isEqualTo(303);
        assertThat(status(secretariat.send(
                        platform,
                        path + "/members",
                        Inputs.none().with("code", code.toLowerCase()).with("membership", "OBSERVER"),
                        List.of("code", "membership"))))
                .isEqualTo(303);
        assertThat(status(secretariat.send(
                        platform,
                        path + "/offices",
                        Inputs.none()
                                .with("function", "EDITOR")
                                .with("account", "existing")
                                .with("existing-username", officer.username()),
                        List.of("function", "account", "existing-username"))))
                .isEqualTo(303);

        assertThat(page(secretariat.load(platform, path)))
                .contains("First session", "A state", "observer", "Editor", officer.username(), prefix)
                .doesNotContain("<script>alert");
        assertThat(page(secretariat.load(platform, "/secretariat/bodies"))).contains(path, "First session");
    }

    @Test
    void a_session_that_closes_before_it_opens_is_refused_and_kept() throws Exception {
        MvcResult refused = secretariat.send(
                officer,
                "/secretariat/bodies/" + secretariat.body.id() + "/sessions",
                Inputs.none()
                        .with("number", 43)
                        .with("session-title", "Backwards")
                        .with("opens", "2027-03-12")
                        .with("closes", "2027-03-01"),
                List.of("number", "session-title", "opens", "closes"));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused)).contains("The session closes before it opens", "value=\"Backwards\"");
    }

    @Test
    void organisations_and_delegations_are_admitted_by_officers_of_the_platform() throws Exception {
        Actor platform = secretariat.platformOfficer;
        MvcResult admitted = secretariat.send(
                platform,
                "/secretariat/organisations",
                Inputs.none()
                        .with("organisation", "Friends of " + Secretariat.HTML)
                        .with("acronym", "F" + secretariat.mark)
                        .with("status", "SPECIAL")
                        .with("country", "ken"),
                List.of("organisation", "acronym", "status", "country"));
        String path = admitted.getResponse().getRedirectedUrl();
        assertThat(page(secretariat.load(platform, path)))
                .contains("Friends of &lt;script&gt;", "Kenya")
                .doesNotContain("<script>alert");
        assertThat(status(secretariat.send(
                        platform,
                        path + "/offices",
                        Inputs.none().with("function", "COORDINATOR").with("existing-username", officer.username()),
                        List.of("function", "existing-username"))))
                .isEqualTo(303);
        assertThat(page(secretariat.load(platform, path))).contains(officer.username(), "Coordinator");

        MvcResult refused = secretariat.send(
                platform,
                "/secretariat/delegations",
                Inputs.none().with("delegation", "A state").with("code", "<b>"),
                List.of("delegation", "code"));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused))
                .contains("cannot be a delegation&#39;s code", "value=\"A state\"")
                .doesNotContain("<b>");

        assertThat(status(secretariat.load(officer, "/secretariat/organisations")))
                .isEqualTo(403);
        // one who acts for the organisation knows of it, an officer of a body does not
        assertThat(status(secretariat.load(officer, path))).isEqualTo(403);
        assertThat(status(secretariat.load(secretariat.officer(), path))).isEqualTo(404);
    }
}
