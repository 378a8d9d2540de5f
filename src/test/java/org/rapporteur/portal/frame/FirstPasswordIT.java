package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.Visitor;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.Ids;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone who came in with a password that an officer handed over. */
@RapporteurTest
class FirstPasswordIT {

    private static final String HANDED_OVER = "abcde-fghij-kmnpq";
    private static final String OWN = "seven words that nobody else knows";

    private final Accounts accounts;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final int port;
    private String username;
    private Visitor person;

    FirstPasswordIT(Accounts accounts, Offices offices, JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.offices = offices;
        this.port = port;
    }

    @BeforeEach
    void an_operator_and_officer_with_a_first_password() {
        username = "first-" + Ids.next();
        Account account =
                accounts.createWithFirstPassword(username, username + "@example.org", "A newcomer", HANDED_OVER);
        for (Function function : new Function[] {Function.OFFICER, Function.OPERATOR}) {
            offices.appoint(account.id(), function, Place.PLATFORM, "", LocalDate.of(2020, 1, 1), null);
        }
        person = new Visitor(port);
    }

    @Test
    void signing_in_leads_to_the_change_of_it() {
        assertThat(leadsTo(person.signIn(username, HANDED_OVER))).isEqualTo("/me/password");
        assertThat(person.get("/me/password").body()).contains("Choose your own before you go on");
    }

    @Test
    void until_it_is_changed_every_page_leads_there_and_programs_are_refused() {
        person.signIn(username, HANDED_OVER);

        for (String path : new String[] {"/me", "/secretariat", "/secretariat/bodies/new", "/publication"}) {
            HttpResponse<String> page = person.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(303);
            assertThat(leadsTo(page)).as(path).isEqualTo("/me/password");
        }
        assertThat(person.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(person.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
        assertThat(person.toEngine("GET", "task", "").statusCode()).isEqualTo(403);
        HttpResponse<String> data = person.getData("/secretariat");
        assertThat(data.statusCode()).isEqualTo(403);
        assertThat(data.body()).contains("first-password", "Choose your own at /me/password first");
    }

    @Test
    void what_is_no_new_password_leaves_it_as_it_is() {
        person.signIn(username, HANDED_OVER);

        assertThat(change(HANDED_OVER, HANDED_OVER).statusCode()).isEqualTo(422);

        assertThat(leadsTo(person.get("/secretariat"))).isEqualTo("/me/password");
    }

    @Test
    void once_it_is_changed_everything_is_open_and_the_next_sign_in_asks_no_more() {
        person.signIn(username, HANDED_OVER);

        assertThat(change(HANDED_OVER, OWN).statusCode()).isEqualTo(303);

        assertThat(person.get("/secretariat").statusCode()).isEqualTo(200);
        assertThat(person.toEngine("GET", "task", "").statusCode()).isEqualTo(200);
        assertThat(leadsTo(new Visitor(port).signIn(username, OWN))).isEqualTo("/");
    }

    @Test
    void whoever_signed_in_elsewhere_with_the_old_one_is_signed_out() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(username, HANDED_OVER);
        person.signIn(username, HANDED_OVER);
        assertThat(elsewhere.get("/me/password").statusCode()).isEqualTo(200);

        change(HANDED_OVER, OWN);

        assertThat(person.get("/me").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/me").statusCode()).isNotEqualTo(200);
    }

    @Test
    void a_session_that_this_version_cannot_read_is_ended() {
        person.signIn(username, HANDED_OVER);
        jdbc.sql("update browser_session set attributes = decode('00', 'hex') where username = ?")
                .param(username)
                .update();

        assertThat(person.get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from browser_session where username = ?")
                        .param(username)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private HttpResponse<String> change(String present, String wanted) {
        Visitor.Form form = person.form("/me/password", "/me/password");
        Map<String, String> fields = new HashMap<>(form.fields());
        fields.put("presentPassword", present);
        fields.put("wantedPassword", wanted);
        return person.post(form.action(), fields);
    }

    /** The path of the next page. */
    private String leadsTo(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElse("nowhere")
                .replaceFirst("^http://[^/]+", "")
                .replaceFirst(";.*", "");
    }
}
