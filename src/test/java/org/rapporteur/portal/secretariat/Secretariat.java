package org.rapporteur.portal.secretariat;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.lifecycle.ProcedureStart;
import org.rapporteur.procedure.Bodies;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Panellist;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Session;
import org.rapporteur.procedure.Timetable;
import org.rapporteur.rehearsal.Casting;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A body of its own for each test, people with offices in it, and a way to load and send its pages. */
final class Secretariat {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final String PASSWORD = "correct horse battery";

    final Actor platformOfficer;
    final Body body;
    final Session session;
    final LocalDate today;
    final String mark = Long.toString(System.nanoTime(), 36);

    private final Accounts accounts;
    private final Offices offices;
    private final Bodies bodies;
    private final ProcedureStart start;
    private final MockMvc mvc;

    Secretariat(
            Accounts accounts, Offices offices, Bodies bodies, ProcedureStart start, DatabaseClock clock, MockMvc mvc) {
        this.accounts = accounts;
        this.offices = offices;
        this.bodies = bodies;
        this.start = start;
        this.mvc = mvc;
        this.today = LocalDate.ofInstant(clock.now(), NEW_YORK);
        this.platformOfficer = person("platform", Function.OFFICER, Place.PLATFORM);
        this.body = bodies.create(
                platformOfficer, "s" + mark, "Commission " + mark, Casting.symbolPrefix("s" + mark), NEW_YORK);
        this.session =
                bodies.openSession(platformOfficer, body.id(), 42, "Forty-second session", today, today.plusDays(5));
    }

    Actor officer() {
        return person("officer", Function.OFFICER, Place.body(body.id()));
    }

    Actor person(String name, Function function, Place place) {
        String username = name + "-" + Long.toString(System.nanoTime(), 36);
        Account account = accounts.create(username, username + "@example.org", "A " + name, PASSWORD);
        offices.appoint(account.id(), function, place, mark, LocalDate.of(2000, 1, 1), null);
        return accounts.actor(username);
    }

    Procedure procedure(String title) {
        return start.begin(platformOfficer, session.id(), panel(title), rules());
    }

    Panel panel(String title) {
        return new Panel(
                "3 (c)",
                title,
                today,
                7,
                "The Moderator",
                List.of(new Panellist("A. Panellist", "Professor")),
                Language.EN);
    }

    CallRules rules() {
        return new CallRules(
                Set.of(ConsultativeStatus.GENERAL, ConsultativeStatus.SPECIAL),
                ReviewMode.SILENCE,
                Map.of(ConsultativeStatus.GENERAL, 2_000),
                LateRule.REFUSE,
                true,
                Set.of(Language.EN, Language.FR),
                Timetable.usual(today.plusDays(1), today.plusDays(30), today.plusDays(60), today.plusDays(80)));
    }

    MvcResult load(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(user(actor.username()))).andReturn();
    }

    MvcResult send(Actor actor, String path, Inputs form, List<String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(path).with(user(actor.username())).with(csrf());
        for (String field : fields) {
            for (int index = 0; index < form.count(field); index++) {
                request.param(field, form.text(field, index));
            }
        }
        return mvc.perform(request).andReturn();
    }

    static String page(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    static int status(MvcResult result) {
        return result.getResponse().getStatus();
    }
}
