package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.secretariat.Secretariat.page;
import static org.rapporteur.portal.secretariat.Secretariat.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

/** A procedure's own page: where it stands, its deadlines, its withdrawal, its journal and its mails. */
@RapporteurTest
class ProcedurePageIT {
    private final ApplicationContext context;
    private final Organisations organisations;
    private final Procedures procedures;
    private final DatabaseClock clock;
    private final SqlCount sqlCount;

    private Secretariat secretariat;
    private Actor officer;

    ProcedurePageIT(
            ApplicationContext context,
            Organisations organisations,
            Procedures procedures,
            DatabaseClock clock,
            SqlCount sqlCount) {
        this.context = context;
        this.organisations = organisations;
        this.procedures = procedures;
        this.clock = clock;
        this.sqlCount = sqlCount;
    }

    @BeforeEach
    void a_secretariat() {
        secretariat = new Secretariat(context);
        officer = secretariat.officer();
    }

    @Test
    void a_procedures_page_shows_where_it_stands_in_few_statements() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");
        sqlCount.reset();

        MvcResult result = secretariat.load(officer, "/secretariat/procedures/" + procedure.id());

        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(15);
        assertThat(status(result)).isEqualTo(200);
        assertThat(page(result))
                .contains("Migration", "The draft is being written", "/drafting/" + procedure.id())
                .contains("/secretariat/procedures/" + procedure.id() + "/change")
                .contains("/secretariat/procedures/" + procedure.id() + "/withdraw")
                .contains("A. Panellist");
    }

    @Test
    void an_open_comment_period_offers_to_move_its_end_by_the_bodys_clock() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");
        procedures.moveTo(procedure.id(), Stage.DRAFT_WITH_CHAIR, clock.now(), null);
        procedures.moveTo(procedure.id(), Stage.COMMENT_PERIOD, clock.now(), null);
        String path = "/secretariat/procedures/" + procedure.id();

        assertThat(page(secretariat.load(officer, path)))
                .contains("New end, by the clock of New York", "/deadlines/comments")
                .doesNotContain("/deadlines/review");
    }

    @Test
    void a_deadline_that_cannot_be_moved_keeps_what_was_typed() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");

        MvcResult refused = secretariat.send(
                officer,
                "/secretariat/procedures/" + procedure.id() + "/deadlines/comments",
                Inputs.none().with("closes-at", "yesterday").with("reason", "Because <b>"),
                List.of("closes-at", "reason"));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused)).contains("New end: “yesterday” is not a day with a time", "Because &lt;b&gt;");
    }

    @Test
    void a_procedure_is_withdrawn_once_it_is_confirmed_with_a_reason() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");
        String path = "/secretariat/procedures/" + procedure.id() + "/withdraw";
        assertThat(page(secretariat.load(officer, path))).contains("This cannot be undone");
        List<String> fields = List.of("reason", "sure");

        MvcResult unsure = secretariat.send(officer, path, Inputs.none().with("reason", "Not needed"), fields);
        assertThat(status(unsure)).isEqualTo(422);
        assertThat(page(unsure)).contains("Not needed");
        MvcResult unreasoned = secretariat.send(officer, path, Inputs.none().with("sure", "yes"), fields);
        assertThat(status(unreasoned)).isEqualTo(422);
        assertThat(procedures.get(procedure.id()).stage()).isEqualTo(Stage.DRAFTING);

        Inputs confirmed = Inputs.none().with("reason", "Not needed").with("sure", "yes");
        assertThat(status(secretariat.send(officer, path, confirmed, fields))).isEqualTo(303);
        assertThat(procedures.get(procedure.id()).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(status(secretariat.send(officer, path, confirmed, fields))).isEqualTo(422);
    }

    @Test
    void the_journal_says_who_did_what() throws Exception {
        UUID id = Secretariat.idIn(secretariat.begin(officer, secretariat.form()));

        assertThat(page(secretariat.load(officer, "/secretariat/procedures/" + id + "/journal")))
                .contains("Created the procedure", officer.username());
    }

    @Test
    void mails_are_listed() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");

        assertThat(status(secretariat.load(officer, "/secretariat/mails"))).isEqualTo(200);
        assertThat(status(secretariat.load(officer, "/secretariat/mails?procedure=" + procedure.id())))
                .isEqualTo(200);
        assertThat(status(secretariat.load(officer, "/secretariat/mails/" + UUID.randomUUID())))
                .isEqualTo(404);
    }

    @Test
    void an_officer_of_another_body_finds_nothing() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");
        Actor other = new Secretariat(context).officer();
        String path = "/secretariat/procedures/" + procedure.id();

        for (String page : List.of("", "/change", "/withdraw", "/journal")) {
            assertThat(status(secretariat.load(other, path + page))).as(page).isEqualTo(404);
        }
        for (String page : List.of("/change", "/withdraw", "/deadlines/comments", "/deadlines/review")) {
            assertThat(status(secretariat.send(other, path + page, secretariat.form(), Secretariat.PROCEDURE_FIELDS)))
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(status(secretariat.load(other, "/secretariat/bodies/" + secretariat.body.id())))
                .isEqualTo(404);
        assertThat(status(secretariat.begin(other, secretariat.form()))).isEqualTo(404);
        assertThat(procedures.get(procedure.id())).isEqualTo(procedure);
    }

    @Test
    void the_wrong_role_is_kept_out() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");
        String path = "/secretariat/procedures/" + procedure.id();
        Actor chair = secretariat.person("chair", Function.CHAIR, Place.session(secretariat.session.id()));
        Organisation organisation =
                organisations.admit("An organisation", "W" + secretariat.mark, ConsultativeStatus.GENERAL, "KEN");
        Actor member = secretariat.person("member", Function.MEMBER, Place.organisation(organisation.id()));

        assertThat(page(secretariat.load(chair, path))).doesNotContain("/withdraw", "/change");
        assertThat(status(secretariat.load(chair, path + "/withdraw"))).isEqualTo(403);
        assertThat(status(secretariat.load(chair, path + "/journal"))).isEqualTo(403);
        assertThat(status(secretariat.load(chair, "/secretariat/mails"))).isEqualTo(403);
        for (String page : List.of("/secretariat", path, "/secretariat/bodies", "/secretariat/procedures/new")) {
            assertThat(status(secretariat.load(member, page))).as(page).isEqualTo(403);
        }
    }
}
