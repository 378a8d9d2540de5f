package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.secretariat.Secretariat.page;
import static org.rapporteur.portal.secretariat.Secretariat.status;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Delegations;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.lifecycle.ProcedureStart;
import org.rapporteur.procedure.Bodies;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.rehearsal.Casting;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@RapporteurTest
class SecretariatPagesIT {
    private static final String HTML = "<script>alert('x')</script><b>&amp;";
    private static final List<String> PROCEDURE_FIELDS = List.of(
            "key",
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

    private final Accounts accounts;
    private final Offices offices;
    private final Organisations organisations;
    private final Delegations delegations;
    private final Bodies bodies;
    private final Procedures procedures;
    private final ProcedureStart start;
    private final ProcedureSetUp setUp;
    private final DatabaseClock clock;
    private final MockMvc mvc;
    private final SqlCount sqlCount;

    private Secretariat secretariat;
    private Actor officer;

    SecretariatPagesIT(
            Accounts accounts,
            Offices offices,
            Organisations organisations,
            Delegations delegations,
            Bodies bodies,
            Procedures procedures,
            ProcedureStart start,
            ProcedureSetUp setUp,
            DatabaseClock clock,
            MockMvc mvc,
            SqlCount sqlCount) {
        this.accounts = accounts;
        this.offices = offices;
        this.organisations = organisations;
        this.delegations = delegations;
        this.bodies = bodies;
        this.procedures = procedures;
        this.start = start;
        this.setUp = setUp;
        this.clock = clock;
        this.mvc = mvc;
        this.sqlCount = sqlCount;
    }

    @BeforeEach
    void a_secretariat() {
        secretariat = new Secretariat(accounts, offices, bodies, start, clock, mvc);
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
        Secretariat other = new Secretariat(accounts, offices, bodies, start, clock, mvc);
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
    void a_procedure_is_started_from_the_form_with_panel_and_call() throws Exception {
        MvcResult empty = secretariat.load(officer, "/secretariat/procedures/new?session=" + secretariat.session.id());
        assertThat(page(empty)).contains("Forty-second session");

        MvcResult sent = begin(officer, form());

        assertThat(status(sent)).isEqualTo(303);
        Procedure begun = procedures.get(idIn(sent));
        assertThat(begun.panel().title()).isEqualTo("Migration");
        assertThat(begun.panel().panellists()).hasSize(1);
        assertThat(begun.rules().timetable().commentsClose()).isEqualTo(secretariat.today.plusDays(30));
        assertThat(begun.stage()).isEqualTo(Stage.DRAFTING);
    }

    @Test
    void a_form_sent_twice_starts_one_procedure() throws Exception {
        Inputs form = form();
        UUID first = idIn(begin(officer, form));
        UUID second = idIn(begin(officer, form));

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
                                    secretariat.rules());
                        },
                        task -> new Thread(task).start()))
                .toList();
        together.countDown();

        assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(procedures.visibleTo(officer, null, 10).items()).hasSize(1);
    }

    @Test
    void the_key_of_anothers_form_leads_nowhere() throws Exception {
        Inputs form = form();
        begin(officer, form);

        assertThat(status(begin(secretariat.officer(), form))).isEqualTo(404);
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
    void days_out_of_order_are_explained_and_what_was_typed_is_kept() throws Exception {
        MvcResult refused = begin(officer, form().with("release", secretariat.today.plusDays(2)));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused))
                .contains(
                        "The days of the timetable are out of order", "value=\"Migration\"", "value=\"A. Panellist\"");
        assertThat(procedures.visibleTo(officer, null, 10).items()).isEmpty();
    }

    @Test
    void comments_that_would_close_in_the_past_are_refused() throws Exception {
        MvcResult refused = begin(
                officer,
                form().with("draft-due", secretariat.today.minusDays(2))
                        .with("comments-close", secretariat.today.minusDays(1)));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused)).contains("which is past", "value=\"Migration\"");
    }

    @Test
    void what_cannot_be_read_is_named_with_its_field() throws Exception {
        MvcResult refused = begin(officer, form().with("meeting", "seven"));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused)).contains("Number of the meeting: “seven” is not a whole number");

        MvcResult missing = begin(officer, form().with("title", " "));
        assertThat(page(missing)).contains("Title of the panel is missing");
    }

    @Test
    void html_in_every_field_is_shown_as_text() throws Exception {
        Inputs form = form();
        for (String field : List.of("agenda-item", "title", "moderator", "panellist", "panellist-function")) {
            form.with(field, HTML);
        }
        UUID id = idIn(begin(officer, form));

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
        for (String field : PROCEDURE_FIELDS) {
            MvcResult refused = begin(officer, form().with(field, HTML).with("comments-days", "x"));
            assertThat(page(refused)).as(field).doesNotContain("<script>alert", "<b>");
        }
    }

    @Test
    void panel_and_call_are_changed_while_drafting_and_no_longer_afterwards() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");
        String path = "/secretariat/procedures/" + procedure.id() + "/change";
        assertThat(page(secretariat.load(officer, path))).contains("value=\"Migration\"");

        MvcResult changed = secretariat.send(officer, path, form().with("title", "Ageing"), PROCEDURE_FIELDS);
        assertThat(status(changed)).isEqualTo(303);
        assertThat(procedures.get(procedure.id()).panel().title()).isEqualTo("Ageing");

        procedures.moveTo(procedure.id(), Stage.DRAFT_WITH_CHAIR, clock.now(), null);
        MvcResult late = secretariat.send(officer, path, form().with("title", "Too late"), PROCEDURE_FIELDS);
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
                form().with("title", "Ageing").with("release", secretariat.today),
                PROCEDURE_FIELDS);

        assertThat(status(refused)).isEqualTo(422);
        assertThat(procedures.get(procedure.id())).isEqualTo(procedure);
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
        UUID id = idIn(begin(officer, form()));

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
    void a_body_is_created_with_sessions_delegations_and_offices() throws Exception {
        Actor platform = secretariat.platformOfficer;
        String code = secretariat.mark.toUpperCase().substring(Math.max(0, secretariat.mark.length() - 12));
        String prefix = Casting.symbolPrefix("n" + secretariat.mark);
        delegations.admit("A state", code);
        MvcResult created = secretariat.send(
                platform,
                "/secretariat/bodies",
                Inputs.none()
                        .with("body", "Commission of " + HTML)
                        .with("body-key", "n" + secretariat.mark)
                        .with("symbol-prefix", prefix)
                        .with("zone", "Europe/Zurich"),
                List.of("body", "body-key", "symbol-prefix", "zone"));
        String path = created.getResponse().getRedirectedUrl();

        assertThat(status(secretariat.send(
                        platform,
                        path + "/sessions",
                        Inputs.none()
                                .with("number", 1)
                                .with("session-title", "First session")
                                .with("opens", "2027-03-01")
                                .with("closes", "2027-03-12"),
                        List.of("number", "session-title", "opens", "closes"))))
                .isEqualTo(303);
        assertThat(status(secretariat.send(
                        platform,
                        path + "/members",
                        Inputs.none().with("code", code.toLowerCase()).with("membership", "OBSERVER"),
                        List.of("code", "membership"))))
                .isEqualTo(303);
        assertThat(status(secretariat.send(
                        platform,
                        path + "/offices",
                        Inputs.none()
                                .with("function", "EDITOR")
                                .with("account", "existing")
                                .with("existing-username", officer.username()),
                        List.of("function", "account", "existing-username"))))
                .isEqualTo(303);

        assertThat(page(secretariat.load(platform, path)))
                .contains("First session", "A state", "observer", "Editor", officer.username(), prefix)
                .doesNotContain("<script>alert");
        assertThat(page(secretariat.load(platform, "/secretariat/bodies"))).contains(path, "First session");
    }

    @Test
    void a_session_that_closes_before_it_opens_is_refused_and_kept() throws Exception {
        MvcResult refused = secretariat.send(
                officer,
                "/secretariat/bodies/" + secretariat.body.id() + "/sessions",
                Inputs.none()
                        .with("number", 43)
                        .with("session-title", "Backwards")
                        .with("opens", "2027-03-12")
                        .with("closes", "2027-03-01"),
                List.of("number", "session-title", "opens", "closes"));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused)).contains("The session closes before it opens", "value=\"Backwards\"");
    }

    @Test
    void a_new_account_gets_a_first_password_that_is_shown_once_and_works() throws Exception {
        String path = "/secretariat/bodies/" + secretariat.body.id() + "/offices";
        Inputs form = Inputs.none()
                .with("function", "CHAIR")
                .with("session", secretariat.session.id())
                .with("account", "new")
                .with("username", "new-chair-" + secretariat.mark)
                .with("email", secretariat.mark + "@chair.example")
                .with("person", "A <i>Chair</i>");
        List<String> fields = List.of("function", "session", "account", "username", "email", "person");

        MvcResult appointed = secretariat.send(officer, path, form, fields);

        assertThat(status(appointed)).isEqualTo(200);
        assertThat(page(appointed)).contains("A &lt;i&gt;Chair&lt;/i&gt;");
        String password = page(appointed).replaceAll("(?s).*id=\"first-password\"[^>]*>([^<]+)<.*", "$1");
        assertThat(accounts.passwordMatches("new-chair-" + secretariat.mark, password))
                .isTrue();
        assertThat(accounts.actor("new-chair-" + secretariat.mark).holds(Function.CHAIR))
                .isTrue();

        MvcResult again = secretariat.send(officer, path, form, fields);
        assertThat(status(again)).isEqualTo(422);
        assertThat(page(again)).contains("is taken").doesNotContain(password);
        assertThat(page(secretariat.load(officer, "/secretariat/bodies/" + secretariat.body.id())))
                .contains("new-chair-" + secretariat.mark)
                .doesNotContain(password);
    }

    @Test
    void the_first_password_can_be_changed_by_its_owner() throws Exception {
        List<String> fields = List.of("present", "wanted");
        MvcResult wrong = secretariat.send(
                officer,
                "/me/password",
                Inputs.none().with("present", "not it at all").with("wanted", "battery staple"),
                fields);
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(page(wrong)).contains("The present password is not right").doesNotContain("battery staple");

        MvcResult right = secretariat.send(
                officer,
                "/me/password",
                Inputs.none().with("present", Secretariat.PASSWORD).with("wanted", "battery staple"),
                fields);
        assertThat(status(right)).isEqualTo(303);
        assertThat(accounts.passwordMatches(officer.username(), "battery staple"))
                .isTrue();
    }

    @Test
    void an_appointment_that_is_refused_makes_no_account() throws Exception {
        MvcResult refused = secretariat.send(
                officer,
                "/secretariat/bodies/" + secretariat.body.id() + "/offices",
                Inputs.none()
                        .with("function", "COORDINATOR")
                        .with("account", "new")
                        .with("username", "nobody-" + secretariat.mark)
                        .with("email", secretariat.mark + "@nobody.example")
                        .with("person", "Nobody"),
                List.of("function", "account", "username", "email", "person"));

        assertThat(status(refused)).isEqualTo(422);
        assertThat(accounts.find("nobody-" + secretariat.mark)).isEmpty();
    }

    @Test
    void organisations_and_delegations_are_admitted_by_officers_of_the_platform() throws Exception {
        Actor platform = secretariat.platformOfficer;
        MvcResult admitted = secretariat.send(
                platform,
                "/secretariat/organisations",
                Inputs.none()
                        .with("organisation", "Friends of " + HTML)
                        .with("acronym", "F" + secretariat.mark)
                        .with("status", "SPECIAL")
                        .with("country", "ken"),
                List.of("organisation", "acronym", "status", "country"));
        String path = admitted.getResponse().getRedirectedUrl();
        assertThat(page(secretariat.load(platform, path)))
                .contains("Friends of &lt;script&gt;", "KEN")
                .doesNotContain("<script>alert");
        assertThat(status(secretariat.send(
                        platform,
                        path + "/offices",
                        Inputs.none().with("function", "COORDINATOR").with("existing-username", officer.username()),
                        List.of("function", "existing-username"))))
                .isEqualTo(303);
        assertThat(page(secretariat.load(platform, path))).contains(officer.username(), "Coordinator");

        MvcResult refused = secretariat.send(
                platform,
                "/secretariat/delegations",
                Inputs.none().with("delegation", "A state").with("code", "<b>"),
                List.of("delegation", "code"));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused))
                .contains("cannot be a delegation&#39;s code", "value=\"A state\"")
                .doesNotContain("<b>");

        assertThat(status(secretariat.load(officer, "/secretariat/organisations")))
                .isEqualTo(403);
        // one who acts for the organisation knows of it, an officer of a body does not
        assertThat(status(secretariat.load(officer, path))).isEqualTo(403);
        assertThat(status(secretariat.load(secretariat.officer(), path))).isEqualTo(404);
    }

    @Test
    void an_officer_of_another_body_finds_nothing() throws Exception {
        Procedure procedure = secretariat.procedure("Migration");
        Actor other = new Secretariat(accounts, offices, bodies, start, clock, mvc).officer();
        String path = "/secretariat/procedures/" + procedure.id();

        for (String page : List.of("", "/change", "/withdraw", "/journal")) {
            assertThat(status(secretariat.load(other, path + page))).as(page).isEqualTo(404);
        }
        for (String page : List.of("/change", "/withdraw", "/deadlines/comments", "/deadlines/review")) {
            assertThat(status(secretariat.send(other, path + page, form(), PROCEDURE_FIELDS)))
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(status(secretariat.load(other, "/secretariat/bodies/" + secretariat.body.id())))
                .isEqualTo(404);
        assertThat(status(begin(other, form()))).isEqualTo(404);
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcResult begin(Actor actor, Inputs form) throws Exception {
        return secretariat.send(actor, "/secretariat/procedures", form, PROCEDURE_FIELDS);
    }

    private Inputs form() {
        return ProcedureForm.usual(UUID.randomUUID())
                .with("session", secretariat.session.id())
                .with("agenda-item", "3 (c)")
                .with("title", "Migration")
                .with("held-on", secretariat.today)
                .with("meeting", 7)
                .with("moderator", "The Moderator")
                .with("panellist", List.of("A. Panellist", "", ""))
                .with("panellist-function", List.of("Professor", "", ""))
                .with("draft-due", secretariat.today.plusDays(1))
                .with("comments-close", secretariat.today.plusDays(30))
                .with("review-closes", secretariat.today.plusDays(60))
                .with("release", secretariat.today.plusDays(80));
    }

    private static UUID idIn(MvcResult sent) {
        String to = sent.getResponse().getRedirectedUrl();
        assertThat(to).isNotNull();
        return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
    }
}
