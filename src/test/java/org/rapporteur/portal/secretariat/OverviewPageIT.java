package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.secretariat.Secretariat.page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.springframework.context.ApplicationContext;

/** The overview of the procedures, and a procedure's own page. */
@RapporteurTest
class OverviewPageIT {
    private final ApplicationContext context;
    private final Procedures procedures;
    private final DatabaseClock clock;
    private final SqlCount sqlCount;

    private Secretariat secretariat;
    private Actor officer;

    OverviewPageIT(ApplicationContext context, Procedures procedures, DatabaseClock clock, SqlCount sqlCount) {
        this.context = context;
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
    void the_overview_says_where_each_procedure_stands_and_for_whom_it_waits() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");
        procedures.moveTo(
                procedure.id(), Stage.DRAFT_WITH_CHAIR, clock.now(), clock.now().plusSeconds(90_000));

        String page = page(secretariat.load(officer, "/secretariat"));

        assertThat(page)
                .contains("Migration", "The draft is with the Chair", "/secretariat/procedures/" + procedure.id())
                .contains(">Chair</strong>")
                .contains("left");
    }

    @Test
    void the_overview_shows_the_procedures_of_ones_own_bodies_only() throws Exception {
        Secretariat other = new Secretariat(context);
        Procedure elsewhere = other.procedure("Elsewhere");

        assertThat(page(secretariat.load(officer, "/secretariat")))
                .doesNotContain(elsewhere.id().toString());
    }

    @Test
    void the_overview_of_many_procedures_takes_few_statements_and_goes_on_by_cursor() throws Exception {
        for (int made = 0; made <= OverviewController.PAGE; made++) {
            procedures.create(
                    secretariat.platformOfficer,
                    secretariat.session.id(),
                    secretariat.panel("No. " + made),
                    secretariat.rules());
        }
        sqlCount.reset();
        String first = page(secretariat.load(officer, "/secretariat"));
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(15);

        String cursor = first.replaceAll("(?s).*href=\"/secretariat\\?after=([^\"]+)\".*", "$1");
        assertThat(first).contains("No. 25", "No. 1<").doesNotContain("No. 0<");
        assertThat(page(secretariat.load(officer, "/secretariat?after=" + cursor)))
                .contains("No. 0<")
                .doesNotContain("No. 1<");
    }
}
