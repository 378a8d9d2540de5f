package org.rapporteur.comment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.procedure.Bodies;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Session;
import org.rapporteur.procedure.Stage;
import org.rapporteur.procedure.Timetable;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.ImportedText;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.springframework.context.ApplicationContext;

/** A body of its own with an officer and a rapporteur, a text of three paragraphs, and a call for comments on it. */
public final class CivilScene {

    public static final int WORD_LIMIT = 40;

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Accounts accounts;
    private final Offices offices;
    private final Organisations organisations;
    private final Procedures procedures;
    private final CommentPeriods periods;
    private final DatabaseClock clock;
    private final String mark = Long.toString(System.nanoTime(), 36);
    private int made;

    public final Body body;
    public final Session session;
    public final Actor officer;
    public final Actor rapporteur;
    public final UUID procedureId;
    public final Revision revision;

    /** An organisation with a coordinator and a member, whose names nobody outside it may see. */
    public record Ngo(Organisation organisation, Actor coordinator, Actor member) {

        public UUID id() {
            return organisation.id();
        }
    }

    public CivilScene(ApplicationContext context, LateRule lateRule) {
        accounts = context.getBean(Accounts.class);
        offices = context.getBean(Offices.class);
        organisations = context.getBean(Organisations.class);
        procedures = context.getBean(Procedures.class);
        periods = context.getBean(CommentPeriods.class);
        clock = context.getBean(DatabaseClock.class);
        Bodies bodies = context.getBean(Bodies.class);
        Drafts drafts = context.getBean(Drafts.class);
        LocalDate today = LocalDate.ofInstant(clock.now(), NEW_YORK);
        Actor platform = person("platform", "Platform Officer", Function.OFFICER, Place.PLATFORM, "");
        body = bodies.create(
                platform, "c" + mark, "A commission that listens", Casting.symbolPrefix("c" + mark), NEW_YORK);
        session = bodies.openSession(platform, body.id(), 42, "Forty-second session", today, today.plusDays(5));
        officer = person("officer", "An Officer", Function.OFFICER, Place.body(body.id()), body.key());
        rapporteur = person(
                "rapporteur", "A Rapporteur", Function.RAPPORTEUR, Place.session(session.id()), session.key(body));
        procedureId = procedures
                .create(
                        platform,
                        session.id(),
                        new Panel("3 (c)", "Migration " + mark, today, 7, "The Chair", List.of(), Language.EN),
                        new CallRules(
                                Set.of(ConsultativeStatus.GENERAL, ConsultativeStatus.SPECIAL),
                                ReviewMode.SILENCE,
                                Map.of(ConsultativeStatus.SPECIAL, WORD_LIMIT),
                                lateRule,
                                true,
                                Set.of(Language.EN, Language.FR),
                                Timetable.usual(today, today.plusDays(30), today.plusDays(60), today.plusDays(80))))
                .id();
        drafts.enter(
                officer,
                procedureId,
                new ImportedText(
                        new Masthead("A commission", "Forty-second session", "", "Chair's summary", "10 February 2004"),
                        List.of(
                                item("The panel was held at the third meeting."),
                                item("Cooperation in this domain ought to be reinforced."),
                                item("Remittances should be transferred easily and cheaply."))));
        revision = drafts.freeze(officer, procedureId, clock.now());
        reach(Stage.DRAFT_WITH_CHAIR, Stage.COMMENT_PERIOD);
    }

    public UUID paragraph(int number) {
        return revision.paragraphs().get(number - 1).id();
    }

    /** A period that ends after a time from now. */
    public CommentPeriod open(Duration length) {
        Instant now = clock.now();
        return periods.open(procedureId, revision.id(), now, now.plus(length));
    }

    public Ngo ngo(ConsultativeStatus status) {
        Organisation organisation = organisation(status);
        Place place = Place.organisation(organisation.id());
        String key = organisation.acronym();
        return new Ngo(
                organisation,
                person("coordinator" + made, "Carmen Coordinator", Function.COORDINATOR, place, key),
                person("member" + made, "Mirza Memberson", Function.MEMBER, place, key));
    }

    private Organisation organisation(ConsultativeStatus status) {
        made++;
        String acronym = ("N" + made + mark).toUpperCase(Locale.ROOT);
        return organisations.admit("Elders United " + acronym, acronym, status, "CHE");
    }

    /** Many organisations for which one person speaks: passwords take their time to be hashed. */
    public List<Ngo> ngos(int many) {
        Account busy = account("busy", "Busy Body");
        List<Organisation> spokenFor = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Organisation organisation = organisation(ConsultativeStatus.SPECIAL);
            appoint(busy, Function.COORDINATOR, Place.organisation(organisation.id()), organisation.acronym());
            spokenFor.add(organisation);
        }
        Actor actor = accounts.actor(busy.username());
        return spokenFor.stream()
                .map(organisation -> new Ngo(organisation, actor, actor))
                .toList();
    }

    /** A comment on a paragraph, without a proposal. */
    public CommentText on(int paragraph, String comment) {
        return new CommentText(paragraph(paragraph), CommentType.SUBSTANTIVE, Language.EN, comment, "", "");
    }

    public CommentText onTheWhole(String comment) {
        return new CommentText(null, CommentType.GENERAL, Language.EN, comment, "", "");
    }

    public void reach(Stage... stages) {
        for (Stage stage : stages) {
            procedures.moveTo(procedureId, stage, clock.now(), null);
        }
    }

    public static String key() {
        return Ids.next().toString();
    }

    /** Someone with one office; the account is new. */
    public Actor person(String username, String name, Function function, Place place, String placeKey) {
        Account account = account(username, name);
        appoint(account, function, place, placeKey);
        return accounts.actor(account.username());
    }

    private Account account(String username, String name) {
        String unique = username + "-" + mark;
        return accounts.create(unique, unique + "@example.org", name, "correct horse battery");
    }

    private void appoint(Account account, Function function, Place place, String placeKey) {
        offices.appoint(account.id(), function, place, placeKey.toLowerCase(Locale.ROOT), LONG_AGO, null);
    }

    private static ImportedText.Item item(String text) {
        return new ImportedText.Item(Paragraph.Kind.BODY, MarkedText.plain(text));
    }
}
