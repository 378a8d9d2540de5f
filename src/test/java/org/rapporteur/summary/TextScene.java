package org.rapporteur.summary;

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
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Session;
import org.rapporteur.procedure.Timetable;
import org.rapporteur.rehearsal.Casting;
import org.springframework.context.ApplicationContext;

/** A body with a session and an officer of its own, in which procedures can be set up and texts entered. */
public final class TextScene {

    public static final String PASSWORD = "correct horse battery";

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Accounts accounts;
    private final Offices offices;
    private final Procedures procedures;
    private final ProcedureStart start;
    private final LocalDate today;
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final Session session;
    private final Actor platform;

    public final Actor officer;
    public final Body body;

    public TextScene(ApplicationContext context) {
        accounts = context.getBean(Accounts.class);
        offices = context.getBean(Offices.class);
        procedures = context.getBean(Procedures.class);
        start = context.getBean(ProcedureStart.class);
        Bodies bodies = context.getBean(Bodies.class);
        today = LocalDate.ofInstant(context.getBean(DatabaseClock.class).now(), NEW_YORK);
        platform = person("platform", Function.OFFICER, Place.PLATFORM, "platform");
        body = bodies.create(platform, "t" + mark, "A commission", Casting.symbolPrefix("t" + mark), NEW_YORK);
        session = bodies.openSession(platform, body.id(), 42, "Forty-second session", today, today.plusDays(5));
        officer = person(Function.OFFICER);
    }

    private Actor person(String name, Function function, Place place, String placeKey) {
        Account account = accounts.create(name + "-" + mark, name + mark + "@example.org", name, PASSWORD);
        offices.appoint(account.id(), function, place, placeKey, LocalDate.of(2000, 1, 1), null);
        return accounts.actor(account.username());
    }

    /** Somebody who holds a function in this scene's body or session. */
    public Actor person(Function function) {
        return function.heldIn() == Place.Kind.SESSION
                ? person(function.key(), function, Place.session(session.id()), session.key(body))
                : person(function.key(), function, Place.body(body.id()), body.key());
    }

    /** A new procedure in drafting, without a process. */
    public UUID procedure() {
        return procedure(Language.EN);
    }

    public UUID procedure(Language language) {
        return procedures
                .create(platform, session.id(), panel(language), rules())
                .id();
    }

    /** A new procedure in drafting with its process, so that the text can be handed on. */
    public UUID startedProcedure() {
        return start.begin(platform, session.id(), panel(Language.EN), rules()).id();
    }

    private Panel panel(Language language) {
        return new Panel(
                "3 (c)",
                "Migration & development",
                today,
                7,
                "H.E. Jean Elmiger (Switzerland)",
                List.of(new Panellist("A. Panellist", "Professor")),
                language);
    }

    private CallRules rules() {
        return new CallRules(
                Set.of(ConsultativeStatus.GENERAL),
                ReviewMode.SILENCE,
                Map.of(),
                LateRule.REFUSE,
                true,
                Set.of(Language.EN),
                Timetable.usual(today, today.plusDays(30), today.plusDays(60), today.plusDays(80)));
    }

    /** A text with a whole masthead. */
    public static ImportedText text(String... paragraphs) {
        return new ImportedText(
                new Masthead("A commission", "Forty-second session", "", "Chair's summary", "10 February 2004"),
                List.of(paragraphs).stream()
                        .map(p -> new ImportedText.Item(Paragraph.Kind.BODY, MarkedText.parse(p)))
                        .toList());
    }
}
