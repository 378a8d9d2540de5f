package org.rapporteur.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.CommentType;
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
import org.rapporteur.procedure.Bodies;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Panellist;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Session;
import org.rapporteur.procedure.Stage;
import org.rapporteur.procedure.Timetable;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.ImportedText;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.TextImport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets up a consultation: organisations with a coordinator each, open comment periods, comments ready to be submitted. */
@TestComponent
class Consultation {

    static final String PASSWORD = "correct horse battery staple";
    static final int COMMENTS = 3;

    private static final String TEXT =
            """
            The Commission held a panel discussion on migration and development, moderated by its Chair.

            It was generally agreed that cooperation in this domain ought to be reinforced.

            Speakers pointed to the cost of sending money home, which weighs most on those who send least.
            """;

    private static final Masthead MASTHEAD = new Masthead(
            "Commission for Social Development",
            "Sixty-fifth session",
            "",
            "Chair's summary of the panel discussion on migration and development",
            "5 February 2027");

    private final Accounts accounts;
    private final Offices offices;
    private final Organisations organisations;
    private final Bodies bodies;
    private final Procedures procedures;
    private final Drafts drafts;
    private final CommentPeriods periods;
    private final CommentDrafts comments;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;

    Consultation(
            Accounts accounts,
            Offices offices,
            Organisations organisations,
            Bodies bodies,
            Procedures procedures,
            Drafts drafts,
            CommentPeriods periods,
            CommentDrafts comments,
            DatabaseClock clock,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.offices = offices;
        this.organisations = organisations;
        this.bodies = bodies;
        this.procedures = procedures;
        this.drafts = drafts;
        this.periods = periods;
        this.comments = comments;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Organisations of general status, each with the user name of its coordinator. */
    List<Voice> voices(int count) {
        LocalDate yesterday = today().minusDays(1);
        List<Voice> voices = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Organisation organisation =
                    organisations.admit("Organisation " + i, "ORG" + i, ConsultativeStatus.GENERAL, "FRA");
            String username = "coordinator-" + i;
            Account account = accounts.create(username, username + "@example.org", "Coordinator " + i, PASSWORD);
            offices.appoint(
                    account.id(),
                    Function.COORDINATOR,
                    Place.organisation(organisation.id()),
                    "org" + i,
                    yesterday,
                    null);
            voices.add(new Voice(organisation.id(), username));
        }
        return voices;
    }

    /** Periods that are open, each of a procedure of its own. */
    List<UUID> openPeriods(int count) {
        LocalDate today = today();
        Account account = accounts.create("bench-officer", "officer@example.org", "Officer", PASSWORD);
        offices.appoint(account.id(), Function.OFFICER, Place.PLATFORM, "", today.minusDays(1), null);
        Actor officer = accounts.actor(account.username());
        Body body = bodies.create(officer, "bench", "Commission for Social Development", "E/CN.5", ZoneOffset.UTC);
        Session session = bodies.openSession(
                officer, body.id(), 65, "Sixty-fifth session", today.minusDays(1), today.plusDays(9));
        List<UUID> open = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            open.add(openPeriod(officer, session, today, i).id());
        }
        return open;
    }

    private CommentPeriod openPeriod(Actor officer, Session session, LocalDate today, int number) {
        Procedure procedure = procedures.create(officer, session.id(), panel(today, number), rules(today));
        drafts.enter(
                officer,
                procedure.id(),
                new ImportedText(MASTHEAD, TextImport.read(TEXT).withAll().items()));
        return opened(officer, procedure);
    }

    private CommentPeriod opened(Actor officer, Procedure procedure) {
        Instant now = clock.now();
        Revision revision = drafts.freeze(officer, procedure.id(), now);
        procedures.moveTo(procedure.id(), Stage.DRAFT_WITH_CHAIR, now, null);
        Instant closes = procedure.rules().timetable().commentsCloseAt(now, ZoneOffset.UTC);
        procedures.moveTo(procedure.id(), Stage.COMMENT_PERIOD, now, closes);
        return periods.open(procedure.id(), revision.id(), now, closes);
    }

    /** Writes an organisation's comments for a period, ready to be submitted. */
    void comment(Voice voice, UUID periodId) {
        Actor coordinator = accounts.actor(voice.username());
        for (int i = 1; i <= COMMENTS; i++) {
            comments.add(
                    coordinator,
                    voice.organisationId(),
                    periodId,
                    new CommentText(
                            null,
                            CommentType.SUBSTANTIVE,
                            Language.EN,
                            ("Comment %d. The cost of sending money home should be named with a figure, since a goal"
                                            + " without one can't be missed. ")
                                    .formatted(i)
                                    .repeat(4),
                            "",
                            "Those who send least pay the largest share."));
        }
    }

    /** Copies the comments prepared for one period to others. */
    void repeatComments(UUID from, List<UUID> to) {
        jdbc.sql(
                        """
                        insert into comment_draft (id, period_id, organisation_id, paragraph_id, position, type, language,
                            comment_text, proposed_text, rationale, sources, author, saved_at, version, state)
                        select gen_random_uuid(), other.id, d.organisation_id, d.paragraph_id, d.position, d.type,
                            d.language, d.comment_text, d.proposed_text, d.rationale, d.sources, d.author, d.saved_at, d.version,
                            d.state
                        from comment_draft d cross join comment_period other
                        where d.period_id = :from and other.id in (:to)
                        """)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** An open period on a text of so many paragraphs, and the coordinator of an organisation that it asks. */
    LongCall longCall(int paragraphs) {
        LocalDate today = today();
        Account account = accounts.create("long-officer", "long-officer@example.org", "Officer", PASSWORD);
        offices.appoint(account.id(), Function.OFFICER, Place.PLATFORM, "", today.minusDays(1), null);
        Actor officer = accounts.actor(account.username());
        Body body = bodies.create(officer, "long", "Commission for Long Texts", "E/CN.99", ZoneOffset.UTC);
        Session session =
                bodies.openSession(officer, body.id(), 1, "First session", today.minusDays(1), today.plusDays(9));
        Procedure procedure = procedures.create(officer, session.id(), panel(today, 0), rules(today));
        List<ImportedText.Item> items = new ArrayList<>();
        for (int i = 1; i <= paragraphs; i++) {
            items.add(new ImportedText.Item(Paragraph.Kind.BODY, MarkedText.plain(paragraph(i))));
        }
        drafts.enter(officer, procedure.id(), new ImportedText(MASTHEAD, items));
        CommentPeriod period = opened(officer, procedure);
        Organisation organisation =
                organisations.admit("An organisation that reads", "READS", ConsultativeStatus.GENERAL, "FRA");
        Account reader = accounts.create("long-reader", "long-reader@example.org", "Reader", PASSWORD);
        offices.appoint(
                reader.id(),
                Function.COORDINATOR,
                Place.organisation(organisation.id()),
                "reads",
                today.minusDays(1),
                null);
        return new LongCall(procedure.id(), period.id(), new Voice(organisation.id(), reader.username()));
    }

    /** A paragraph of about 90 words, no two alike. */
    private static String paragraph(int number) {
        StringBuilder text = new StringBuilder("Speaker %d recalled figures of %d countries. ".formatted(number, number % 54));
        String[] words = TEXT.split("\\s+");
        for (int i = 0; i < 84; i++) {
            text.append(words[(i * (number % 7 + 1) + number) % words.length]).append(' ');
        }
        return text.toString().strip();
    }

    /** @param reader the coordinator of an organisation that the call asks */
    record LongCall(UUID procedureId, UUID periodId, Voice reader) {}

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private static Panel panel(LocalDate today, int number) {
        return new Panel(
                "3 (c)",
                "Migration and development " + number,
                today,
                7,
                "The Chair",
                List.of(new Panellist("A panellist", "Professor")),
                Language.EN);
    }

    private static CallRules rules(LocalDate today) {
        return new CallRules(
                Set.of(ConsultativeStatus.GENERAL),
                ReviewMode.CORRECTIONS,
                Map.of(ConsultativeStatus.GENERAL, 2_000),
                LateRule.REFUSE,
                true,
                Set.of(Language.EN),
                Timetable.usual(today, today.plusDays(30), today.plusDays(60), today.plusDays(90)));
    }

    record Voice(UUID organisationId, String username) {}
}
