package org.rapporteur.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.RapporteurTest;
import org.rapporteur.Visitor;
import org.rapporteur.identity.Actor;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Scene;
import org.rapporteur.rehearsal.UseCases;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens to those who leave the forms aside and talk to the process engine's own API. */
@RapporteurTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineApiIT {

    private static final String PASSWORD = "consultation";

    private final UseCases does;
    private final Casting casting;
    private final int port;
    private Cast cast;
    private Cast elsewhere;
    private Scene scene;
    private String taskId;

    EngineApiIT(UseCases does, Casting casting, TurboFilter unlogged, @LocalServerPort int port) {
        // an application that another test starts in this JVM sets logging up anew, and the filter is gone
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        if (!logging.getTurboFilterList().contains(unlogged)) {
            logging.addTurboFilter(unlogged);
        }
        this.does = does;
        this.casting = casting;
        this.port = port;
    }

    @BeforeAll
    void casts() {
        cast = casting.assemble("engineapi", "api", PASSWORD, LocalDate.of(2020, 1, 1));
        elsewhere = casting.assemble("elsewhere", "els", PASSWORD, LocalDate.of(2020, 1, 1));
    }

    @BeforeEach
    void a_draft_is_with_the_chair() {
        scene = Scene.begin(does, cast, "By hand", ReviewMode.SILENCE, step -> {});
        scene.enterDraft(Texts.SAMPLE);
        scene.submitDraft();
        taskId = scene.chairTask(cast.chair()).id();
    }

    @AfterEach
    void the_clock_shows_the_present_again() {
        does.clock().reset();
    }

    @Test
    void a_decision_without_its_fields_is_refused_in_words_and_the_task_stays_open() {
        HttpResponse<String> answer = by(cast.chair()).toEngine("POST", "task/" + taskId + "/complete", "{}");

        refused(answer, "Choose one of the decisions offered");
    }

    @Test
    void a_decision_on_a_text_that_was_not_shown_is_refused() {
        refused(complete(cast.chair(), "APPROVE", "0".repeat(64)), "no longer the one that was shown");
    }

    @Test
    void a_text_is_not_returned_without_a_note() {
        refused(complete(cast.chair(), "RETURN", shown()), "say what should change");
    }

    @Test
    void what_an_earlier_task_decided_does_not_decide_the_next() {
        scene.returnWithNote(null, "Shorter.");
        scene.submitDraft();
        taskId = scene.chairTask(cast.chair()).id();

        HttpResponse<String> answer = by(cast.chair()).toEngine("POST", "task/" + taskId + "/complete", "{}");

        refused(answer, "Choose one of the decisions offered");
    }

    @Test
    void the_right_decision_by_hand_counts_as_in_the_form() {
        assertThat(complete(cast.chair(), "APPROVE", shown()).statusCode()).isEqualTo(204);

        assertThat(does.chair().last(scene.id()).orElseThrow().by())
                .isEqualTo(cast.chair().username());
        scene.step();
        assertThat(scene.stage()).isEqualTo(Stage.COMMENT_PERIOD);
    }

    @Test
    void nobody_else_completes_the_chairs_task() {
        for (Actor other : new Actor[] {
            cast.viceChair(), cast.rapporteur(), cast.editor(), cast.operator(), cast.officer(), elsewhere.chair()
        }) {
            HttpResponse<String> answer = complete(other, "APPROVE", shown());

            assertThat(answer.statusCode()).as(other.username()).isIn(403, 404);
            assertThat(scene.stage()).isEqualTo(Stage.DRAFT_WITH_CHAIR);
        }
    }

    @Test
    void a_task_is_not_ended_by_an_error_or_an_escalation_that_no_rule_would_see() {
        for (String way : List.of("bpmnError", "bpmnEscalation")) {
            HttpResponse<String> answer = by(cast.chair())
                    .toEngine("POST", "task/" + taskId + "/" + way, "{\"errorCode\":\"x\",\"escalationCode\":\"x\"}");

            assertThat(answer.statusCode()).as(way).isEqualTo(403);
        }
        assertThat(scene.chairTask(cast.chair()).id()).isEqualTo(taskId);
        assertThat(scene.stage()).isEqualTo(Stage.DRAFT_WITH_CHAIR);
    }

    @Test
    void those_without_tasks_do_not_reach_the_engine_at_all() {
        for (Actor other : new Actor[] {
            cast.organisations().get(0).lead(), cast.delegations().get(0).lead()
        }) {
            Visitor visitor = new Visitor(port);
            visitor.signIn(other.username(), PASSWORD);

            assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode())
                    .isEqualTo(403);
            HttpResponse<String> refused = visitor.toEngine("GET", "task", "");
            assertThat(refused.statusCode()).isEqualTo(403);
            problem(refused, "None of the offices you hold allows it");
        }
        HttpResponse<String> stranger = new Visitor(port).toEngine("GET", "task", "");
        assertThat(stranger.statusCode()).isEqualTo(401);
        problem(stranger, "Sign in");
    }

    @Test
    void the_chair_of_one_body_sees_no_task_of_another() {
        assertThat(by(elsewhere.chair()).toEngine("GET", "task/" + taskId, "").body())
                .doesNotContain(taskId + "\",\"name");
        assertThat(by(elsewhere.chair())
                        .toEngine("GET", "task?taskId=" + taskId, "")
                        .body())
                .isEqualTo("[]");
        assertThat(by(cast.chair()).toEngine("GET", "task?taskId=" + taskId, "").body())
                .contains(taskId);
    }

    @Test
    void no_process_is_started_changed_or_ended_by_hand() {
        for (Actor who : new Actor[] {cast.chair(), cast.officer(), cast.operator()}) {
            Visitor visitor = by(who);
            for (String[] act : new String[][] {
                {"POST", "process-definition/key/panelSummary/start", "{}"},
                {"PUT", "task/" + taskId + "/variables/decision", "{\"value\":\"APPROVE\",\"type\":\"String\"}"},
                {"POST", "task/create", "{\"name\":\"x\"}"},
                {
                    "POST",
                    "message",
                    "{\"messageName\":\"message_procedureWithdrawn\",\"businessKey\":\"" + scene.id() + "\"}"
                },
                {"DELETE", "task/" + taskId, ""},
                {"POST", "deployment/create", "{}"}
            }) {
                HttpResponse<String> answer = visitor.toEngine(act[0], act[1], act[2]);

                assertThat(answer.statusCode())
                        .as(who.username() + " " + act[1])
                        .isBetween(400, 599);
            }
        }
        assertThat(scene.stage()).isEqualTo(Stage.DRAFT_WITH_CHAIR);
    }

    @Test
    void people_are_not_listed_for_those_who_only_have_tasks() {
        assertThat(by(cast.chair()).toEngine("GET", "user", "").body())
                .contains(cast.chair().username())
                .doesNotContain(cast.organisations().get(0).lead().username())
                .doesNotContain(elsewhere.chair().username());
    }

    @Test
    void a_form_sent_by_hand_is_answered_as_a_problem_too() {
        HttpResponse<String> answer = by(cast.chair()).toEngine("POST", "task/" + taskId + "/submit-form", "{}");

        refused(answer, "Choose one of the decisions offered");
        assertThat(answer.body()).contains("urn:rapporteur:problem:decision.missing");
    }

    @Test
    void a_refusal_is_not_logged_as_a_fault() {
        Logger log = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.rest.exception");
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        log.addAppender(logged);
        try {
            refused(
                    by(cast.chair()).toEngine("POST", "task/" + taskId + "/complete", "{}"),
                    "Choose one of the decisions offered");
        } finally {
            log.detachAppender(logged);
        }

        assertThat(logged.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    }

    @Test
    void a_task_says_which_summary_it_is_for() {
        assertThat(by(cast.chair()).toEngine("GET", "task/" + taskId, "").body())
                .contains("\"name\":\"Approve the draft: By hand\"")
                .contains(cast.body().name() + ", " + cast.session().title());
    }

    private static void problem(HttpResponse<String> answer, String words) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).containsPattern("\"detail\":\"[^\"]*" + words);
        assertThat(answer.body()).as("what Tasklist shows").containsPattern("\"message\":\"[^\"]*" + words);
    }

    private String shown() {
        return does.chair().brief(cast.chair(), taskId).fingerprint();
    }

    private HttpResponse<String> complete(Actor who, String decision, String fingerprint) {
        return by(who).toEngine(
                        "POST",
                        "task/" + taskId + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"" + decision + "\",\"type\":\"String\"},"
                                + "\"fingerprint\":{\"value\":\"" + fingerprint + "\",\"type\":\"String\"}}}");
    }

    private Visitor by(Actor actor) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(actor.username(), PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    private void refused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(422);
        problem(answer, words);
        assertThat(scene.stage()).isEqualTo(Stage.DRAFT_WITH_CHAIR);
        assertThat(scene.chairTask(cast.chair()).id()).isEqualTo(taskId);
    }
}
