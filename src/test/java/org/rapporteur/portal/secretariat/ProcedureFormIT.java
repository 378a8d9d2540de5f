package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.secretariat.Secretariat.page;
import static org.rapporteur.portal.secretariat.Secretariat.status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

/** The form with panel and call, by which a procedure is started and changed. */
@RapporteurTest
class ProcedureFormIT {
    private final ApplicationContext context;
    private final Procedures procedures;
    private final ProcedureSetUp setUp;
    private final DatabaseClock clock;

    private Secretariat secretariat;
    private Actor officer;

    ProcedureFormIT(ApplicationContext context, Procedures procedures, ProcedureSetUp setUp, DatabaseClock clock) {
        this.context = context;
        this.procedures = procedures;
        this.setUp = setUp;
        this.clock = clock;
    }

    @BeforeEach
    void a_secretariat() {
        secretariat = new Secretariat(context);
        officer = secretariat.officer();
    }

    @Test
    void a_procedure_is_started_from_the_form_with_panel_and_call() throws Exception {
        MvcResult empty = secretariat.load(officer, "/secretariat/procedures/new?session=" + secretariat.session.id());
        assertThat(page(empty)).contains("Forty-second session");

        MvcResult sent = secretariat.begin(officer, secretariat.form());

        assertThat(status(sent)).isEqualTo(303);
        Procedure begun = procedures.get(Secretariat.idIn(sent));
        assertThat(begun.panel().title()).isEqualTo("Migration");
        assertThat(begun.panel().panellists()).hasSize(1);
        assertThat(begun.rules().timetable().commentsClose()).isEqualTo(secretariat.today.plusDays(30));
        assertThat(begun.stage()).isEqualTo(Stage.DRAFTING);
    }

    @Test
    void a_form_sent_twice_starts_one_procedure() throws Exception {
        Inputs form = secretariat.form();
        UUID first = Secretariat.idIn(secretariat.begin(officer, form));
        UUID second = Secretariat.idIn(secretariat.begin(officer, form));

        assertThat(second).isEqualTo(first);
        assertThat(procedures.visibleTo(officer, null, 10).items()).hasSize(1);
    }

    @Test
    void a_form_sent_twice_at_the_same_moment_starts_one_procedure() throws Exception {
        UUID key = UUID.randomUUID();
        CountDownLatch together = new CountDownLatch(1);
        List<CompletableFuture<UUID>> sent = IntStream.range(0, 4)
                .mapToObj(client -> CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            return setUp.begin(
                                    officer,
                                    key,
                                    secretariat.session.id(),
                                    secretariat.panel("Migration"),
                                    secretariat.rules(),
                                    false);
                        },
                        task -> new Thread(task).start()))
                .toList();
        together.countDown();

        assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(procedures.visibleTo(officer, null, 10).items()).hasSize(1);
    }

    @Test
    void a_form_sent_again_by_way_of_back_is_refused_and_leads_to_what_it_made() throws Exception {
        UUID first = Secretariat.idIn(secretariat.begin(officer, secretariat.form()));

        MvcResult again = secretariat.begin(officer, secretariat.form().with("title", " MIGRATION "));

        assertThat(status(again)).isEqualTo(422);
        assertThat(page(again))
                .contains(
                        "exists in this session",
                        "href=\"/secretariat/procedures/" + first,
                        "name=\"another\"",
                        "value=\"A. Panellist\"");
        assertThat(procedures.visibleTo(officer, null, 10).items()).hasSize(1);
    }

    @Test
    void another_panel_of_the_same_title_is_started_where_it_is_said_to_be_another() throws Exception {
        UUID first = Secretariat.idIn(secretariat.begin(officer, secretariat.form()));
        UUID second =
                Secretariat.idIn(secretariat.begin(officer, secretariat.form().with("another", "yes")));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void forms_of_different_keys_sent_at_the_same_moment_start_one_procedure() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        List<CompletableFuture<String>> sent = IntStream.range(0, 4)
                .mapToObj(client -> CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            try {
                                return setUp.begin(
                                                officer,
                                                UUID.randomUUID(),
                                                secretariat.session.id(),
                                                secretariat.panel("Migration"),
                                                secretariat.rules(),
                                                false)
                                        .toString();
                            } catch (Refusal refused) {
                                return refused.code();
                            }
                        },
                        task -> new Thread(task).start()))
                .toList();
        together.countDown();

        assertThat(sent.stream().map(CompletableFuture::join))
                .filteredOn("procedure.alike"::equals)
                .hasSize(3);
        assertThat(procedures.visibleTo(officer, null, 10).items()).hasSize(1);
    }

    @Test
    void what_was_withdrawn_stands_in_nobodys_way() throws Exception {
        UUID first = Secretariat.idIn(secretariat.begin(officer, secretariat.form()));
        procedures.moveTo(first, Stage.WITHDRAWN, clock.now(), null);

        assertThat(status(secretariat.begin(officer, secretariat.form()))).isEqualTo(303);
    }

    @Test
    void the_key_of_anothers_form_leads_nowhere() throws Exception {
        Inputs form = secretariat.form();
        secretariat.begin(officer, form);

        assertThat(status(secretariat.begin(secretariat.officer(), form))).isEqualTo(404);
    }

    @Test
    void days_out_of_order_are_explained_and_what_was_typed_is_kept() throws Exception {
        MvcResult refused =
                secretariat.begin(officer, secretariat.form().with("release", secretariat.today.plusDays(2)));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused))
                .contains(
                        "The days of the timetable are out of order", "value=\"Migration\"", "value=\"A. Panellist\"");
        assertThat(procedures.visibleTo(officer, null, 10).items()).isEmpty();
    }

    @Test
    void comments_that_would_close_in_the_past_are_refused() throws Exception {
        MvcResult refused = secretariat.begin(
                officer,
                secretariat
                        .form()
                        .with("draft-due", secretariat.today.minusDays(2))
                        .with("comments-close", secretariat.today.minusDays(1)));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused)).contains("which is past", "value=\"Migration\"");
    }

    @Test
    void comments_that_would_close_sooner_than_the_shortest_period_are_refused_with_the_first_day_possible()
            throws Exception {
        MvcResult refused =
                secretariat.begin(officer, secretariat.form().with("comments-close", secretariat.today.plusDays(5)));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused)).contains("a comment period lasts at least 21 days");
    }

    @Test
    void what_cannot_be_read_is_named_with_its_field() throws Exception {
        MvcResult refused = secretariat.begin(officer, secretariat.form().with("meeting", "seven"));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused)).contains("Number of the meeting: “seven” is not a whole number");

        MvcResult missing = secretariat.begin(officer, secretariat.form().with("title", " "));
        assertThat(page(missing)).contains("Title of the panel is missing");
    }

    @Test
    void every_wrong_field_is_named_at_once_and_leads_to_its_place() throws Exception {
        MvcResult refused = secretariat.begin(
                officer,
                secretariat
                        .form()
                        .with("session", "")
                        .with("meeting", "seven")
                        .with("title", " ")
                        .with("words-SPECIAL", "many")
                        .with("panellist", List.of("A. Panellist", "", "B. Panellist"))
                        .with("panellist-function", List.of("Professor", "", ""))
                        .with("draft-due", secretariat.today.minusDays(3))
                        .with("chair-hours", 0));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused))
                .contains("href=\"#session\"", "href=\"#title\"", "href=\"#words-SPECIAL\"", "href=\"#draft-due\"")
                .contains("href=\"#chair-hours\"", "href=\"#panellist-function-1\"", "id=\"panellist-function-1\"")
                .containsOnlyOnce("href=\"#meeting\"")
                .contains(
                        "“seven” is not a whole number", "value=\"seven\"", "value=\"many\"", "value=\"B. Panellist\"");
        assertThat(procedures.visibleTo(officer, null, 10).items()).isEmpty();
    }

    @Test
    void more_rows_for_panellists_are_given_with_what_was_typed_until_there_are_forty() throws Exception {
        Inputs form = secretariat.form().with("panellist", Collections.nCopies(8, "A. Panellist"));
        List<String> fields = new ArrayList<>(Secretariat.PROCEDURE_FIELDS);
        fields.add("rows");

        MvcResult more = secretariat.send(officer, "/secretariat/procedures", form.with("rows", "more"), fields);
        assertThat(status(more)).isEqualTo(200);
        assertThat(page(more))
                .contains("id=\"panellist-15\"", ">More rows</button>", "value=\"Migration\"")
                .doesNotContain("id=\"panellist-16\"", "role=\"alert\"");

        MvcResult most = secretariat.send(
                officer,
                "/secretariat/procedures",
                form.with("panellist", Collections.nCopies(36, "A. Panellist")),
                fields);
        assertThat(page(most))
                .contains("id=\"panellist-39\"")
                .doesNotContain("id=\"panellist-40\"", ">More rows</button>");
        assertThat(procedures.visibleTo(officer, null, 10).items()).isEmpty();
    }

    @Test
    void html_in_every_field_is_shown_as_text() throws Exception {
        Inputs form = secretariat.form();
        for (String field : List.of("agenda-item", "title", "moderator", "panellist", "panellist-function")) {
            form.with(field, Secretariat.HTML);
        }
        UUID id = Secretariat.idIn(secretariat.begin(officer, form));

        for (String path : List.of(
                "/secretariat",
                "/secretariat/procedures/" + id,
                "/secretariat/procedures/" + id + "/change",
                "/secretariat/procedures/" + id + "/journal",
                "/secretariat/procedures/" + id + "/withdraw")) {
            assertThat(page(secretariat.load(officer, path)))
                    .as(path)
                    .doesNotContain("<script>alert", "<b>")
                    .contains("&lt;script&gt;");
        }
        for (String field : Secretariat.PROCEDURE_FIELDS) {
            MvcResult refused = secretariat.begin(
                    officer, secretariat.form().with(field, Secretariat.HTML).with("comments-days", "x"));
            assertThat(page(refused)).as(field).doesNotContain("<script>alert", "<b>");
        }
    }

    @Test
    void panel_and_call_are_changed_while_drafting_and_no_longer_afterwards() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");
        String path = "/secretariat/procedures/" + procedure.id() + "/change";
        assertThat(page(secretariat.load(officer, path))).contains("value=\"Migration\"");

        MvcResult changed = secretariat.send(
                officer, path, secretariat.form().with("title", "Ageing"), Secretariat.PROCEDURE_FIELDS);
        assertThat(status(changed)).isEqualTo(303);
        assertThat(procedures.get(procedure.id()).panel().title()).isEqualTo("Ageing");

        procedures.moveTo(procedure.id(), Stage.DRAFT_WITH_CHAIR, clock.now(), null);
        MvcResult late = secretariat.send(
                officer, path, secretariat.form().with("title", "Too late"), Secretariat.PROCEDURE_FIELDS);
        assertThat(status(late)).isEqualTo(422);
        assertThat(page(late)).contains("only while the summary is being drafted", "value=\"Too late\"");
        assertThat(procedures.get(procedure.id()).panel().title()).isEqualTo("Ageing");
    }

    @Test
    void a_change_that_is_refused_in_one_part_changes_neither() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");

        MvcResult refused = secretariat.send(
                officer,
                "/secretariat/procedures/" + procedure.id() + "/change",
                secretariat.form().with("title", "Ageing").with("release", secretariat.today),
                Secretariat.PROCEDURE_FIELDS);

        assertThat(status(refused)).isEqualTo(422);
        assertThat(procedures.get(procedure.id())).isEqualTo(procedure);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
