package org.rapporteur.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Delegations;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.procedure.Bodies;
import org.rapporteur.procedure.Bodies.Membership;
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

/** A body of its own with an officer, a chair and delegations, and a text of three paragraphs that is ready for review. */
public final class ReviewScene {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private final Accounts accounts;
    private final Offices offices;
    private final Delegations delegations;
    private final Bodies bodies;
    private final Procedures procedures;
    private final Drafts drafts;
    private final DatabaseClock clock;
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final Actor platform;
    private int delegationsMade;

    public final Body body;
    public final Session session;
    public final Actor officer;
    public final Actor chair;
    public final Actor rapporteur;
    public final UUID procedureId;
    public final Revision first;

    public ReviewScene(ApplicationContext context, ReviewMode mode) {
        accounts = context.getBean(Accounts.class);
        offices = context.getBean(Offices.class);
        delegations = context.getBean(Delegations.class);
        bodies = context.getBean(Bodies.class);
        procedures = context.getBean(Procedures.class);
        drafts = context.getBean(Drafts.class);
        clock = context.getBean(DatabaseClock.class);
        LocalDate today = LocalDate.ofInstant(clock.now(), GENEVA);
        platform = person("platform", Function.OFFICER, Place.PLATFORM);
        body = bodies.create(
                platform, "r" + mark, "A commission that reviews", Casting.symbolPrefix("r" + mark), GENEVA);
        session = bodies.openSession(platform, body.id(), 42, "Forty-second session", today, today.plusDays(5));
        officer = person("officer", Function.OFFICER, Place.body(body.id()));
        chair = person("chair", Function.CHAIR, Place.session(session.id()));
        rapporteur = person("rapporteur", Function.RAPPORTEUR, Place.session(session.id()));
        procedureId = procedures
                .create(
                        platform,
                        session.id(),
                        new Panel("3 (c)", "Migration " + mark, today, 7, "The Chair", List.of(), Language.EN),
                        new CallRules(
                                Set.of(ConsultativeStatus.GENERAL),
                                mode,
                                Map.of(),
                                LateRule.REFUSE,
                                false,
                                Set.of(Language.EN),
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
                                item("Remittances should be transferred cheaply and safely."))));
        first = drafts.freeze(officer, procedureId, clock.now());
        reach(Stage.DRAFT_WITH_CHAIR, Stage.COMMENT_PERIOD, Stage.REVIEW);
    }

    /** Somebody who runs the system and holds no office in the body. */
    public Actor operator() {
        return person("operator", Function.OPERATOR, Place.PLATFORM);
    }

    public UUID paragraph(int number) {
        return first.paragraphs().get(number - 1).id();
    }

    public Delegation delegation(String name, Membership membership) {
        delegationsMade++;
        String code = ("D" + delegationsMade + mark.substring(mark.length() - 7)).toUpperCase(Locale.ROOT);
        Delegation delegation = delegations.admit(name + " " + code, code);
        bodies.admit(platform, body.id(), delegation.id(), membership);
        return delegation;
    }

    public Actor focalPoint(String name, Delegation... ofThese) {
        Account account =
                accounts.create(name + "-" + mark, name + mark + "@example.org", name, "correct horse battery");
        for (Delegation delegation : ofThese) {
            offices.appoint(
                    account.id(),
                    Function.FOCAL_POINT,
                    Place.delegation(delegation.id()),
                    delegation.code().toLowerCase(Locale.ROOT),
                    LocalDate.of(2000, 1, 1),
                    null);
        }
        return accounts.actor(account.username());
    }

    /** A round that lasts an hour from now. */
    public ReviewRound open(ReviewRounds rounds, Revision revision) {
        return open(rounds, revision, Duration.ofHours(1));
    }

    public ReviewRound open(ReviewRounds rounds, Revision revision, Duration length) {
        Instant now = clock.now();
        return rounds.open(procedureId, revision.id(), now, now.plus(length));
    }

    /** Closes a round as though its deadline had come. */
    public RoundClosing close(ReviewRounds rounds, ReviewRound round) {
        return rounds.close(round.id(), rounds.get(round.id()).closesAt());
    }

    public void reach(Stage... stages) {
        for (Stage stage : stages) {
            procedures.moveTo(procedureId, stage, clock.now(), null);
        }
    }

    /** Has a paragraph changed after a ruling, and gives the new revision; the stage is REVIEW afterwards. */
    public Revision revise(int paragraph, String markup) {
        reach(Stage.RULING, Stage.REVISING_AFTER_REVIEW);
        Paragraph present = drafts.of(procedureId).paragraphs().get(paragraph - 1);
        drafts.edit(officer, procedureId, present.id(), present.version(), markup);
        Revision revision = drafts.freeze(officer, procedureId, clock.now());
        reach(Stage.REVIEW);
        return revision;
    }

    private Actor person(String name, Function function, Place place) {
        Account account =
                accounts.create(name + "-" + mark, name + mark + "@example.org", name, "correct horse battery");
        offices.appoint(account.id(), function, place, mark, LocalDate.of(2000, 1, 1), null);
        return accounts.actor(account.username());
    }

    private static ImportedText.Item item(String text) {
        return new ImportedText.Item(Paragraph.Kind.BODY, MarkedText.parse(text));
    }
}
