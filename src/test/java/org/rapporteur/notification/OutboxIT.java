package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
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
import org.rapporteur.procedure.Timetable;
import org.rapporteur.rehearsal.Casting;
import org.springframework.transaction.support.TransactionTemplate;

@RapporteurTest
class OutboxIT {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Outbox outbox;
    private final Accounts accounts;
    private final Offices offices;
    private final Bodies bodies;
    private final Procedures procedures;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    private int people;
    private final String mark = Long.toString(System.nanoTime(), 36);
    private LocalDate today;
    private Body body;
    private Session session;
    private Procedure procedure;
    private Actor officer;

    OutboxIT(
            Outbox outbox,
            Accounts accounts,
            Offices offices,
            Bodies bodies,
            Procedures procedures,
            DatabaseClock clock,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.offices = offices;
        this.bodies = bodies;
        this.procedures = procedures;
        this.clock = clock;
        this.transaction = transaction;
    }

    @BeforeEach
    void a_procedure_of_a_body() {
        today = LocalDate.ofInstant(clock.now(), NEW_YORK);
        Actor platformOfficer = holder(Function.OFFICER, Place.PLATFORM);
        body = bodies.create(platformOfficer, "o" + mark, "A commission", Casting.symbolPrefix("o" + mark), NEW_YORK);
        session = bodies.openSession(platformOfficer, body.id(), 42, "Forty-second session", today, today.plusDays(5));
        procedure = procedures.create(platformOfficer, session.id(), panel(), rules());
        officer = holder(Function.OFFICER, Place.body(body.id()));
    }

    @Test
    void a_deadline_is_told_in_the_zone_of_the_procedures_body() {
        tell(procedure);

        Mail mail = outbox.mails(officer, procedure.id(), null, 10).items().get(0);
        assertThat(mail.body()).contains(" New York (").contains("Where: http://localhost");
        assertThat(outbox.get(officer, mail.id())).isEqualTo(mail);
    }

    @Test
    void an_officer_sees_the_mails_of_the_own_body_alone() {
        tell(procedure);
        Mail mail = outbox.mails(officer, null, null, 10).items().get(0);
        Actor stranger = holder(Function.OFFICER, Place.body(Ids.next()));

        assertThat(mail.procedureId()).isEqualTo(procedure.id());
        assertThat(outbox.mails(stranger, null, null, 10).items()).isEmpty();
        assertThatThrownBy(() -> outbox.mails(stranger, procedure.id(), null, 10))
                .isInstanceOf(NotKnown.class);
        assertThatThrownBy(() -> outbox.get(stranger, mail.id())).isInstanceOf(NotKnown.class);
    }

    @Test
    void a_chair_may_not_read_mails_and_an_operator_may_read_all() {
        tell(procedure);
        Actor chair = holder(Function.CHAIR, Place.session(session.id()));
        Actor operator = holder(Function.OPERATOR, Place.PLATFORM);

        assertThatThrownBy(() -> outbox.mails(chair, procedure.id(), null, 10)).isInstanceOf(NotAllowed.class);
        assertThat(outbox.mails(chair, null, null, 10).items()).isEmpty();
        assertThat(outbox.mails(operator, null, null, 10).items())
                .extracting(Mail::procedureId)
                .contains(procedure.id());
    }

    @Test
    void a_mail_outside_any_procedure_is_for_those_of_the_platform() {
        tell(null);
        Actor operator = holder(Function.OPERATOR, Place.PLATFORM);
        Mail mail = outbox.mails(operator, null, null, 1).items().get(0);

        assertThat(outbox.get(operator, mail.id()).procedureId()).isNull();
        assertThatThrownBy(() -> outbox.get(officer, mail.id())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void pages_run_from_the_newest_to_the_oldest() {
        tell(procedure);
        tell(procedure);
        tell(procedure);

        Page<Mail> first = outbox.mails(officer, procedure.id(), null, 2);
        Page<Mail> second = outbox.mails(officer, procedure.id(), first.next(), 2);

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(List.of(
                        first.items().get(0).id(),
                        first.items().get(1).id(),
                        second.items().get(0).id()))
                .isSortedAccordingTo((one, other) -> other.toString().compareTo(one.toString()));
        assertThatThrownBy(() -> outbox.mails(officer, null, "nowhere", 2)).isInstanceOf(NotKnown.class);
    }

    private void tell(Procedure about) {
        Account to = person();
        transaction.executeWithoutResult(status -> outbox.tell(new Notice(
                "comments-open:" + Ids.next(),
                about == null ? null : about.id(),
                List.of(to),
                "/ngo",
                List.of("Migration", clock.now()))));
    }

    private Actor holder(Function function, Place place) {
        Account account = person();
        offices.appoint(account.id(), function, place, "o-" + mark, today.minusDays(1), null);
        return accounts.actor(account.username());
    }

    private Account person() {
        people++;
        String username = "o" + mark + "-" + people;
        return accounts.create(username, username + "@example.org", "Someone", "correct horse battery staple");
    }

    private Panel panel() {
        return new Panel(
                "3 (c)",
                "Migration and development",
                today,
                7,
                "A moderator",
                List.of(new Panellist("A panellist", "Professor")),
                Language.EN);
    }

    private CallRules rules() {
        return new CallRules(
                Set.of(ConsultativeStatus.GENERAL),
                ReviewMode.CORRECTIONS,
                Map.of(),
                LateRule.REFUSE,
                true,
                Set.of(Language.EN),
                Timetable.usual(today, today.plusDays(30), today.plusDays(60), today.plusDays(90)));
    }
}
