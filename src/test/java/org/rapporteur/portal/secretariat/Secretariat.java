package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A body of its own for each test, people with offices in it, and a way to load and send its pages. */
final class Secretariat {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final String PASSWORD = "correct horse battery";
    static final String HTML = "<script>alert('x')</script><b>&amp;";

    /** The fields of the form with panel and call. */
    static final List<String> PROCEDURE_FIELDS = List.of(
            "key",
            "another",
            "session",
            "agenda-item",
            "title",
            "held-on",
            "meeting",
            "moderator",
            "panellist",
            "panellist-function",
            "original-language",
            "participation",
            "participants",
            "words-GENERAL",
            "words-SPECIAL",
            "review-mode",
            "late-rule",
            "publish-comments",
            "languages",
            "draft-due",
            "comments-close",
            "review-closes",
            "release",
            "closing-time",
            "comments-days",
            "silence-hours",
            "resilence-hours",
            "chair-hours");

    final Actor platformOfficer;
    final Body body;
    final Session session;
    final LocalDate today;
    final String mark = Long.toString(System.nanoTime(), 36);

    private final Accounts accounts;
    private final Offices offices;
    private final ProcedureStart start;
    private final MockMvc mvc;

    Secretariat(ApplicationContext context) {
        this.accounts = context.getBean(Accounts.class);
        this.offices = context.getBean(Offices.class);
        this.start = context.getBean(ProcedureStart.class);
        this.mvc = context.getBean(MockMvc.class);
        Bodies bodies = context.getBean(Bodies.class);
        this.today = LocalDate.ofInstant(context.getBean(DatabaseClock.class).now(), NEW_YORK);
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

    /** Sends the form that starts a procedure. */
    MvcResult begin(Actor actor, Inputs form) throws Exception {
        return send(actor, "/secretariat/procedures", form, PROCEDURE_FIELDS);
    }

    /** That form, filled in. */
    Inputs form() {
        return ProcedureForm.usual(UUID.randomUUID())
                .with("session", session.id())
                .with("agenda-item", "3 (c)")
                .with("title", "Migration")
                .with("held-on", today)
                .with("meeting", 7)
                .with("moderator", "The Moderator")
                .with("panellist", List.of("A. Panellist", "", ""))
                .with("panellist-function", List.of("Professor", "", ""))
                .with("draft-due", today.plusDays(1))
                .with("comments-close", today.plusDays(30))
                .with("review-closes", today.plusDays(60))
                .with("release", today.plusDays(80));
    }

    /** The id of what a form made, from where its answer leads. */
    static UUID idIn(MvcResult sent) {
        String to = sent.getResponse().getRedirectedUrl();
        assertThat(to).isNotNull();
        return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
    }

    static String page(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    static int status(MvcResult result) {
        return result.getResponse().getStatus();
    }
}
