package org.rapporteur.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Delegations;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.Recorded;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.rehearsal.Casting;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapporteurTest
class ProceduresIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Accounts accounts;
    private final Offices offices;
    private final Delegations delegations;
    private final Bodies bodies;
    private final Procedures procedures;
    private final Journal journal;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;
    private final SqlCount sqlCount;
    private final String mark = Long.toString(System.nanoTime(), 36);

    private LocalDate today;
    private Actor platformOfficer;
    private Body body;
    private Session session;

    ProceduresIT(
            Accounts accounts,
            Offices offices,
            Delegations delegations,
            Bodies bodies,
            Procedures procedures,
            Journal journal,
            DatabaseClock clock,
            JdbcClient jdbc,
            SqlCount sqlCount) {
        this.accounts = accounts;
        this.offices = offices;
        this.delegations = delegations;
        this.bodies = bodies;
        this.procedures = procedures;
        this.journal = journal;
        this.clock = clock;
        this.jdbc = jdbc;
        this.sqlCount = sqlCount;
    }

    @BeforeEach
    void a_body_with_a_session() {
        today = LocalDate.ofInstant(clock.now(), NEW_YORK);
        platformOfficer = person("platform", Function.OFFICER, Place.PLATFORM);
        body = bodies.create(platformOfficer, "b" + mark, "A commission", Casting.symbolPrefix("b" + mark), NEW_YORK);
        session = bodies.openSession(platformOfficer, body.id(), 42, "Forty-second session", today, today.plusDays(5));
    }

    @Test
    void a_procedure_is_kept_as_it_was_set_up() {
        Procedure created = procedures.create(platformOfficer, session.id(), panel(), rules(today.plusDays(30)));

        Procedure read = procedures.get(created.id());
        assertThat(read).isEqualTo(created);
        assertThat(read.body()).isEqualTo(body);
        assertThat(read.session()).isEqualTo(session);
        assertThat(read.panel()).isEqualTo(panel());
        assertThat(read.rules()).isEqualTo(rules(today.plusDays(30)));
        assertThat(read.stage()).isEqualTo(Stage.DRAFTING);
        assertThat(read.until()).isEqualTo(today.atTime(18, 0).atZone(NEW_YORK).toInstant());
        assertThat(acts(read.id())).containsExactly("procedure.created");
    }

    @Test
    void reading_a_procedure_takes_one_statement() {
        UUID id = create().id();
        sqlCount.reset();

        procedures.get(id);

        assertThat(sqlCount.statements()).hasSize(1);
    }

    @Test
    void a_stage_is_reached_once_and_its_end_can_be_moved_alone() {
        UUID id = create().id();
        Instant at = clock.now();
        procedures.moveTo(id, Stage.DRAFT_WITH_CHAIR, at, null);
        Instant until = at.plus(Duration.ofDays(5));
        procedures.moveTo(id, Stage.DRAFT_WITH_CHAIR, at.plusSeconds(60), until);

        Procedure moved = procedures.get(id);
        assertThat(moved.since()).isEqualTo(at);
        assertThat(moved.until()).isEqualTo(until);
        assertThat(acts(id)).containsExactly("stage.reached", "procedure.created");
    }

    @Test
    void a_stage_that_may_not_follow_is_refused_and_nothing_changes() {
        Procedure before = create();

        refuses("stage.not-next", () -> procedures.moveTo(before.id(), Stage.PUBLISHED, clock.now(), null));

        assertThat(procedures.get(before.id())).isEqualTo(before);
    }

    @Test
    void new_rules_are_a_new_version_and_the_old_one_is_kept() {
        UUID id = create().id();

        Procedure changed = procedures.changeRules(platformOfficer, id, rules(today.plusDays(50)));

        assertThat(changed.callVersion()).isEqualTo(2);
        assertThat(procedures.get(id).rules().timetable().commentsClose()).isEqualTo(today.plusDays(50));
        assertThat(jdbc.sql("select comments_close from call_version where procedure_id = ? order by version")
                        .param(id)
                        .query(LocalDate.class)
                        .list())
                .containsExactly(today.plusDays(30), today.plusDays(50));
    }

    @Test
    void the_same_rules_sent_twice_make_no_second_version() {
        UUID id = create().id();

        assertThat(procedures
                        .changeRules(platformOfficer, id, rules(today.plusDays(30)))
                        .callVersion())
                .isEqualTo(1);
    }

    @Test
    void panel_and_rules_are_fixed_once_the_draft_is_with_the_chair() {
        UUID id = create().id();
        procedures.moveTo(id, Stage.DRAFT_WITH_CHAIR, clock.now(), null);

        refuses("procedure.not-drafting", () -> procedures.correct(platformOfficer, id, panel()));
        refuses("procedure.not-drafting", () -> procedures.changeRules(platformOfficer, id, rules(today.plusDays(9))));
    }

    @Test
    void the_panel_is_corrected_while_drafting() {
        UUID id = create().id();
        Panel corrected = new Panel("4", "Another title", today.plusDays(1), 9, "M", List.of(), Language.FR);

        assertThat(procedures.correct(platformOfficer, id, corrected).panel()).isEqualTo(corrected);
        assertThat(procedures.get(id).panel()).isEqualTo(corrected);
    }

    @Test
    void only_officers_of_the_body_set_up_procedures_and_others_do_not_learn_of_it() {
        Actor officer = person("officer", Function.OFFICER, Place.body(body.id()));
        Actor chair = person("chair", Function.CHAIR, Place.session(session.id()));
        Actor elsewhere = person("elsewhere", Function.OFFICER, Place.body(UUID.randomUUID()));

        Procedure procedure = procedures.create(officer, session.id(), panel(), rules(today.plusDays(30)));

        assertThatThrownBy(() -> procedures.create(chair, session.id(), panel(), rules(today)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> procedures.create(elsewhere, session.id(), panel(), rules(today)))
                .isInstanceOf(NotKnown.class);
        assertThat(procedures.visibleTo(officer, null, 10).items()).containsExactly(procedure);
        assertThat(procedures.visibleTo(chair, null, 10).items()).containsExactly(procedure);
        assertThat(procedures.visibleTo(elsewhere, null, 10).items()).isEmpty();
        assertThat(procedures.visibleTo(platformOfficer, null, 10).items()).contains(procedure);
    }

    @Test
    void procedures_are_listed_newest_first_by_cursor() {
        Actor officer = person("lister", Function.OFFICER, Place.body(body.id()));
        Procedure first = create();
        Procedure second = create();
        Procedure third = create();

        var page = procedures.visibleTo(officer, null, 2);
        assertThat(page.items()).containsExactly(third, second);
        assertThat(procedures.visibleTo(officer, page.next(), 2).items()).containsExactly(first);
        assertThatThrownBy(() -> procedures.visibleTo(officer, "no-cursor", 2)).isInstanceOf(NotKnown.class);
    }

    @Test
    void procedures_are_found_by_their_stage() {
        Procedure drafting = create();
        Procedure withChair = create();
        procedures.moveTo(withChair.id(), Stage.DRAFT_WITH_CHAIR, clock.now(), null);

        assertThat(procedures
                        .inStages(Set.of(Stage.DRAFT_WITH_CHAIR), null, 200)
                        .items())
                .extracting(Procedure::id)
                .contains(withChair.id())
                .doesNotContain(drafting.id());
        assertThat(procedures.byId(List.of(drafting.id(), UUID.randomUUID()))).containsOnlyKeys(drafting.id());
    }

    @Test
    void a_bodys_key_its_symbols_and_a_sessions_number_are_taken_once() {
        refuses("body.key-taken", () -> bodies.create(platformOfficer, body.key(), "B", "E/CN.6", NEW_YORK));
        refuses("body.key", () -> bodies.create(platformOfficer, "CSocD", "B", "E/CN.6", NEW_YORK));
        refuses(
                "body.symbol-prefix-taken",
                () -> bodies.create(platformOfficer, "c" + mark, "B", body.symbolPrefix(), NEW_YORK));
        refuses("body.symbol-prefix", () -> bodies.create(platformOfficer, "c" + mark, "B", "<b>", NEW_YORK));
        refuses(
                "session.number-taken",
                () -> bodies.openSession(platformOfficer, body.id(), 42, "Again", today, today));
        refuses(
                "session.dates",
                () -> bodies.openSession(platformOfficer, body.id(), 43, "Backwards", today, today.minusDays(1)));
        refuses("session.number", () -> bodies.openSession(platformOfficer, body.id(), 0, "None", today, today));
    }

    @Test
    void an_officer_of_a_body_makes_no_bodies() {
        Actor officer = person("local", Function.OFFICER, Place.body(body.id()));

        assertThatThrownBy(() -> bodies.create(officer, "d" + mark, "B", "E/CN.6", NEW_YORK))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_delegation_belongs_to_a_body_as_member_or_observer() {
        String code = mark.toUpperCase().substring(Math.max(0, mark.length() - 12));
        Delegation delegation = delegations.admit("A state", code);
        bodies.admit(platformOfficer, body.id(), delegation.id(), Bodies.Membership.OBSERVER);
        bodies.admit(platformOfficer, body.id(), delegation.id(), Bodies.Membership.MEMBER);

        assertThat(bodies.members(body.id())).isEqualTo(Map.of(delegation.id(), Bodies.Membership.MEMBER));
        assertThat(bodies.membershipsOf(delegation.id())).isEqualTo(Map.of(body.id(), Bodies.Membership.MEMBER));
        assertThatThrownBy(() -> bodies.admit(platformOfficer, body.id(), UUID.randomUUID(), Bodies.Membership.MEMBER))
                .isInstanceOf(NotKnown.class);
    }

    @Test
    void bodies_are_shown_with_their_sessions_to_those_who_hold_an_office_there() {
        Session next =
                bodies.openSession(platformOfficer, body.id(), 43, "Next", today.plusDays(100), today.plusDays(101));
        Actor chair = person("chair", Function.CHAIR, Place.session(session.id()));
        Actor officer = person("officer", Function.OFFICER, Place.body(body.id()));

        assertThat(bodies.visibleTo(chair)).isEqualTo(Map.of(body, List.of(session)));
        assertThat(bodies.visibleTo(officer)).isEqualTo(Map.of(body, List.of(next, session)));
        assertThat(bodies.visibleTo(platformOfficer)).containsEntry(body, List.of(next, session));
    }

    @Test
    void an_office_of_a_session_is_given_and_ended_by_an_officer_of_its_body() {
        Actor officer = person("officer", Function.OFFICER, Place.body(body.id()));
        Account account = account("new-chair");

        var office = bodies.appoint(officer, body.id(), session.id(), account.id(), Function.CHAIR, today, null);
        assertThat(office.group()).isEqualTo("chair-" + body.key() + "-42");

        bodies.endOffice(officer, body.id(), office.id(), office.from());
        assertThat(offices.in(Place.session(session.id()))).isEmpty();
    }

    @Test
    void an_office_of_another_body_cannot_be_ended_through_ones_own() {
        Body other = bodies.create(platformOfficer, "o" + mark, "Another", Casting.symbolPrefix("o" + mark), NEW_YORK);
        var office = bodies.appoint(
                platformOfficer, other.id(), null, account("other").id(), Function.EDITOR, today, null);
        Actor officer = person("officer", Function.OFFICER, Place.body(body.id()));

        assertThatThrownBy(() -> bodies.endOffice(officer, body.id(), office.id(), today))
                .isInstanceOf(NotKnown.class);
        assertThat(offices.in(Place.body(other.id()))).containsExactly(office);
    }

    @Test
    void the_database_itself_keeps_the_days_of_a_timetable_in_order() {
        UUID id = create().id();

        assertThatThrownBy(
                        () -> jdbc.sql("update call_version set review_closes = draft_due - 1 where procedure_id = ?")
                                .param(id)
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("call_timetable_order");
        assertThatThrownBy(() -> jdbc.sql("update procedure set stage = 'DONE' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("procedure_stage");
    }

    private Procedure create() {
        return procedures.create(platformOfficer, session.id(), panel(), rules(today.plusDays(30)));
    }

    private Panel panel() {
        return new Panel(
                "3 (c)",
                "<b>Migration</b> & development",
                today,
                7,
                "The Chair",
                List.of(new Panellist("A. Panellist", "Professor"), new Panellist("محمد", "“Rapporteur”")),
                Language.EN);
    }

    private CallRules rules(LocalDate commentsClose) {
        return new CallRules(
                Set.of(ConsultativeStatus.GENERAL, ConsultativeStatus.SPECIAL),
                ReviewMode.SILENCE,
                Map.of(ConsultativeStatus.GENERAL, 2_000),
                LateRule.ACCEPT_MARKED,
                true,
                Set.of(Language.EN, Language.AR),
                Timetable.usual(today, commentsClose, today.plusDays(60), today.plusDays(80)));
    }

    private Account account(String name) {
        return accounts.create(name + "-" + mark, name + mark + "@example.org", name, "correct horse");
    }

    private Actor person(String name, Function function, Place place) {
        Account account = account(name);
        offices.appoint(account.id(), function, place, mark, LocalDate.of(2000, 1, 1), null);
        return accounts.actor(account.username());
    }

    private List<String> acts(UUID procedureId) {
        return journal.of(procedureId, null, 50).items().stream()
                .map(Recorded::entry)
                .map(entry -> entry.act())
                .toList();
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
