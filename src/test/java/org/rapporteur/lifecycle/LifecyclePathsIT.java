package org.rapporteur.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.notification.Outbox;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.publication.Publication;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Scene;
import org.rapporteur.rehearsal.UseCases;
import org.rapporteur.review.ReviewOutcome;
import org.rapporteur.review.Ruling;
import org.rapporteur.summary.Revision;

/** One test for each path through the models; together they take every node of each. */
@RapporteurTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifecyclePathsIT {

    private final UseCases does;
    private final Casting casting;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final Outbox outbox;
    private final Set<UUID> played = new HashSet<>();
    private Cast cast;
    private int number;

    LifecyclePathsIT(
            UseCases does,
            Casting casting,
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            Outbox outbox) {
        this.does = does;
        this.casting = casting;
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.outbox = outbox;
    }

    @BeforeAll
    void cast() {
        cast = casting.assemble("paths", "paths", "consultation", LocalDate.of(2020, 1, 1));
    }

    @AfterEach
    void the_clock_shows_the_present_again() {
        does.clock().reset();
    }

    @AfterAll
    void every_node_of_every_model_was_taken() {
        Set<String> ours = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(
                        played.stream().map(UUID::toString).toArray(String[]::new))
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .collect(Collectors.toSet());
        Map<String, Set<String>> taken = history.createHistoricActivityInstanceQuery().list().stream()
                .filter(one -> ours.contains(one.getProcessInstanceId()))
                .collect(Collectors.groupingBy(
                        HistoricActivityInstance::getProcessDefinitionKey,
                        Collectors.mapping(HistoricActivityInstance::getActivityId, Collectors.toSet())));
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            Set<String> nodes =
                    repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                            .map(FlowNode::getId)
                            .collect(Collectors.toSet());
            assertThat(taken.get(definition.getKey())).as(definition.getKey()).containsAll(nodes);
        }
    }

    @Test
    void a_draft_is_returned_corrected_and_approved() {
        Scene scene = withChair(ReviewMode.SILENCE);

        scene.returnWithNote(scene.paragraph(2), "Say by whom.");
        assertMailed(scene, cast.officer(), "with notes.\n\nWhat is asked");

        assertThat(scene.stage()).isEqualTo(Stage.DRAFTING);
        assertThat(does.chair().last(scene.id()).orElseThrow().notes())
                .containsEntry(scene.paragraph(2), "Say by whom.");
        scene.addSentence(cast.officer(), scene.paragraph(2), "All took part.");
        scene.submitDraft();
        ChairTask task = scene.chairTask(cast.chair());
        assertThat(does.chair().brief(cast.chair(), task.id()).redline().changedLines())
                .as("the Chair sees what changed since")
                .isEqualTo(1);
        scene.decide(ChairTask.Decision.APPROVE);
        assertThat(scene.stage()).isEqualTo(Stage.COMMENT_PERIOD);
    }

    @Test
    void without_comments_the_text_goes_straight_to_the_member_states() {
        Scene scene = commentsOpen(ReviewMode.SILENCE);

        scene.closeComments();

        assertThat(scene.stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void an_extended_period_closes_at_its_new_deadline_and_not_before() {
        Scene scene = commentsOpen(ReviewMode.SILENCE);
        Instant planned = scene.period().closesAt();

        scene.extendComments(Duration.ofDays(7));
        scene.await(planned.plusSeconds(60));

        assertThat(scene.stage()).isEqualTo(Stage.COMMENT_PERIOD);
        scene.await(planned.plus(Duration.ofDays(7)));
        assertThat(scene.stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void a_timer_that_fires_too_early_changes_nothing() {
        Scene scene = commentsOpen(ReviewMode.SILENCE);

        fireTimer(scene, "catch_commentDeadline");

        assertThat(scene.stage()).isEqualTo(Stage.COMMENT_PERIOD);
        assertThat(scene.period().isOpen()).isTrue();
        scene.closeComments();
        assertThat(scene.stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void a_revision_is_returned_and_approved() {
        Scene scene = answering(ReviewMode.SILENCE);
        assertThatThrownBy(scene::submitAnswers)
                .as("comments without an answer keep the stage open")
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("stage.unanswered"));
        assertThat(scene.stage()).isEqualTo(Stage.ANSWERING);
        scene.answerComments(scene.paragraph(2));
        scene.submitAnswers();

        scene.returnWithNote(null, "Shorter, please.");
        assertMailed(scene, cast.rapporteur(), "The note on the whole: Shorter, please.");

        assertThat(scene.stage()).isEqualTo(Stage.ANSWERING);
        scene.addSentence(cast.rapporteur(), scene.paragraph(3), "This was agreed.");
        scene.submitAnswers();
        scene.decide(ChairTask.Decision.APPROVE);
        assertThat(scene.stage()).isEqualTo(Stage.REVIEW);
        assertThat(does.dispositions().of(does.comments().toAnswer(scene.id())).values())
                .as("the answers are released together")
                .allSatisfy(answer -> assertThat(answer.releasedAt()).isNotNull());
    }

    @Test
    void silence_is_broken_the_text_changed_and_agreed_in_a_second_round_on_what_changed() {
        Scene scene = inReview(ReviewMode.SILENCE);
        UUID broken = scene.paragraph(3);
        scene.contribute(cast.delegations().get(0), broken);
        Instant deadline = scene.round().closesAt();
        does.deadlines().moveReview(cast.officer(), scene.id(), deadline.plus(Duration.ofDays(1)), "A holiday.");
        scene.await(deadline.plusSeconds(1));
        assertThat(scene.stage()).as("the deadline was moved").isEqualTo(Stage.REVIEW);
        fireTimer(scene, "catch_reviewDeadline");
        assertThat(scene.stage()).as("a timer that fires too early").isEqualTo(Stage.REVIEW);

        scene.closeRound();
        assertThat(scene.stage()).isEqualTo(Stage.RULING);
        scene.rule(Ruling.Decision.ACCEPTED, ChairTask.Decision.REVISE);
        assertThat(scene.stage()).isEqualTo(Stage.REVISING_AFTER_REVIEW);
        scene.reviseAsRuled();

        assertThat(scene.stage()).isEqualTo(Stage.REVIEW);
        assertThat(scene.round().number()).isEqualTo(2);
        assertThat(scene.round().paragraphs()).containsExactly(broken);
        scene.closeRound();
        assertThat(scene.stage()).isEqualTo(Stage.EDITING);
        ReviewOutcome outcome = does.rounds().outcome(scene.id()).orElseThrow();
        assertThat(outcome.agreed()).isTrue();
        assertThat(outcome.rounds()).isEqualTo(2);
    }

    @Test
    void the_chair_may_conclude_without_agreement() {
        Scene scene = inReview(ReviewMode.SILENCE);
        scene.contribute(cast.delegations().get(0), scene.paragraph(3));
        scene.closeRound();

        scene.rule(Ruling.Decision.REJECTED, ChairTask.Decision.CONCLUDE);

        assertThat(scene.stage()).isEqualTo(Stage.EDITING);
        assertThat(does.rounds().outcome(scene.id()).orElseThrow().agreed()).isFalse();
    }

    @Test
    void a_revision_that_changes_nothing_after_all_concludes_the_review() {
        Scene scene = inReview(ReviewMode.SILENCE);
        scene.contribute(cast.delegations().get(0), scene.paragraph(3));
        scene.closeRound();
        scene.rule(Ruling.Decision.REJECTED, ChairTask.Decision.REVISE);

        scene.reviseAsRuled();

        assertThat(scene.stage()).isEqualTo(Stage.EDITING);
    }

    @Test
    void accepted_corrections_are_made_without_another_round() {
        Scene scene = inReview(ReviewMode.CORRECTIONS);
        scene.contribute(cast.delegations().get(1), scene.paragraph(3));
        scene.closeRound();
        scene.rule(Ruling.Decision.ACCEPTED, ChairTask.Decision.REVISE);
        assertThatThrownBy(() -> does.submit().afterReview(cast.rapporteur(), scene.id()))
                .as("what the Chair accepted is not in the text yet")
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("review.change-not-made"));
        assertThat(scene.stage()).isEqualTo(Stage.REVISING_AFTER_REVIEW);

        scene.reviseAsRuled();

        assertThat(scene.stage()).isEqualTo(Stage.EDITING);
        assertThat(does.rounds().outcome(scene.id()).orElseThrow().correctionsAccepted())
                .isEqualTo(1);
    }

    @Test
    void an_observer_may_propose_but_stops_nothing() {
        Scene scene = inReview(ReviewMode.CORRECTIONS);
        scene.contribute(cast.delegations().get(3), scene.paragraph(3));

        scene.closeRound();

        assertThat(scene.stage()).isEqualTo(Stage.EDITING);
    }

    @Test
    void the_final_text_is_returned_approved_and_released_at_its_moment() {
        Scene scene = editing();
        String symbol = symbol();
        assertThatThrownBy(() -> does.submit().finalText(cast.editor(), scene.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("symbol.missing"));
        scene.submitFinalText(symbol, "It closed at 6 p.m.");

        scene.returnWithNote(null, "At 5 p.m.");
        assertMailed(scene, cast.editor(), "The note on the whole: At 5 p.m.");
        assertThat(scene.stage()).isEqualTo(Stage.EDITING);
        scene.submitFinalText(symbol, "No, at 5 p.m.");
        Revision shown = does.revisions().latest(scene.id()).orElseThrow();
        scene.decide(ChairTask.Decision.APPROVE);

        assertThat(scene.stage()).isEqualTo(Stage.AWAITING_RELEASE);
        Instant first = does.clock().now().plus(Duration.ofDays(1));
        scene.release(first);
        Instant second = first.plus(Duration.ofDays(2));
        scene.release(second);
        scene.await(first.plusSeconds(1));
        assertThat(scene.stage()).isEqualTo(Stage.AWAITING_RELEASE);
        fireTimer(scene, "catch_releaseMoment");
        assertThat(scene.stage()).as("a timer that fires too early").isEqualTo(Stage.AWAITING_RELEASE);
        scene.await(second);
        assertThat(scene.stage()).isEqualTo(Stage.PUBLISHED);
        Publication published = does.publications().released(symbol).orElseThrow();
        assertThat(published.approvedFingerprint()).isEqualTo(shown.fingerprint());
        assertThat(isRunning(scene)).isFalse();
    }

    @Test
    void a_release_that_was_set_early_needs_no_task_of_its_own() {
        Scene scene = editing();
        scene.submitFinalText(symbol(), null);
        scene.release(does.clock().now().plus(Duration.ofDays(3)));

        scene.decide(ChairTask.Decision.APPROVE);

        assertThat(scene.stage()).isEqualTo(Stage.AWAITING_RELEASE);
        scene.await(does.publications().of(scene.id()).orElseThrow().releaseAt());
        assertThat(scene.stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void a_moment_that_passed_before_the_approval_releases_nothing_and_is_asked_for_again() {
        Scene scene = editing();
        scene.submitFinalText(symbol(), null);
        Instant passed = does.clock().now().plus(Duration.ofHours(1));
        scene.release(passed);
        does.clock().moveTo(passed.plusSeconds(1));

        scene.decide(ChairTask.Decision.APPROVE);

        assertThat(scene.stage()).isEqualTo(Stage.AWAITING_RELEASE);
        assertThat(does.procedures().get(scene.id()).until()).isNull();
        assertMailed(scene, cast.officer(), "set another moment of release");
        Instant moment = passed.plus(Duration.ofDays(2));
        scene.release(moment);
        scene.await(moment);
        assertThat(scene.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(does.publications().issued(scene.id()).day())
                .isEqualTo(LocalDate.ofInstant(moment, cast.body().zone()));
    }

    @Test
    void what_no_typeface_can_show_is_repaired_and_approved_again() {
        Scene scene = editing();
        UUID paragraph = scene.paragraph(2);
        scene.addSentence(cast.editor(), paragraph, "\uD80C\uDC00");
        scene.submitFinalText(symbol(), null);
        scene.decide(ChairTask.Decision.APPROVE);
        assertThat(scene.stage()).isEqualTo(Stage.RENDITION_REPAIR);

        does.repair().retry(cast.editor(), scene.id());
        scene.step();
        assertThat(scene.stage()).as("tried again, nothing was mended").isEqualTo(Stage.RENDITION_REPAIR);

        int version = does.drafts().of(scene.id()).paragraphs().stream()
                .filter(one -> one.id().equals(paragraph))
                .findFirst()
                .orElseThrow()
                .version();
        does.drafts().edit(cast.editor(), scene.id(), paragraph, version, "The Commission welcomed the exchange.");
        does.repair().retry(cast.editor(), scene.id());
        assertThat(scene.stage()).as("the text changed").isEqualTo(Stage.FINAL_TEXT_WITH_CHAIR);
        scene.decide(ChairTask.Decision.APPROVE);
        assertThat(scene.stage()).isEqualTo(Stage.AWAITING_RELEASE);
    }

    @Test
    void a_chair_who_does_not_act_in_time_is_joined_by_a_vice_chair() {
        Scene scene = withChair(ReviewMode.SILENCE);
        assertThatThrownBy(() -> does.chair()
                        .brief(cast.viceChair(), scene.chairTask(cast.chair()).id()))
                .as("before the time is over the task is not the vice-chair's")
                .isInstanceOf(NotKnown.class);

        String task = scene.chairTask(cast.chair()).id();
        assertThat(does.chair().withViceChair(List.of(scene.id()))).isEmpty();
        assertThat(does.chair().decided(cast.chair(), task)).as("still open").isEmpty();
        scene.await(scene.chairTask(cast.chair()).dueAt());
        assertThat(does.chair().withViceChair(List.of(scene.id()))).containsExactly(scene.id());

        scene.decide(cast.viceChair(), ChairTask.Decision.APPROVE);

        assertThat(scene.stage()).isEqualTo(Stage.COMMENT_PERIOD);
        assertThat(does.chair().withViceChair(List.of(scene.id()))).isEmpty();
        assertThat(does.chair().decided(cast.chair(), task).orElseThrow().by())
                .isEqualTo(cast.viceChair().username());
        assertThat(does.chair().decided(cast.viceChair(), task)).isPresent();
        assertThat(does.chair().decided(cast.officer(), task))
                .as("could not have decided")
                .isEmpty();
        assertThat(does.chair().last(scene.id()).orElseThrow().asViceChair()).isTrue();
    }

    @Test
    void a_vice_chair_may_take_over_each_of_the_chairs_decisions() {
        Scene scene = answering(ReviewMode.SILENCE);
        scene.answerComments(scene.paragraph(2));
        scene.submitAnswers();
        viceChairTakesOver(scene, ChairTask.Decision.APPROVE);
        scene.contribute(cast.delegations().get(0), scene.paragraph(3));
        scene.closeRound();
        scene.await(scene.chairTask(cast.chair()).dueAt());
        does.contributions()
                .of(scene.round().id())
                .forEach(one -> does.contributions()
                        .rule(cast.viceChair(), one.id(), Ruling.Decision.REJECTED, "The record was consulted."));
        scene.decide(cast.viceChair(), ChairTask.Decision.CONCLUDE);
        scene.submitFinalText(symbol(), null);
        viceChairTakesOver(scene, ChairTask.Decision.APPROVE);

        assertThat(scene.stage()).isEqualTo(Stage.AWAITING_RELEASE);
    }

    @Test
    void a_procedure_is_withdrawn_at_any_stage_and_nothing_of_it_runs_on() {
        for (Scene scene : List.of(
                withChair(ReviewMode.SILENCE),
                commentsOpen(ReviewMode.SILENCE),
                answering(ReviewMode.CORRECTIONS),
                inReview(ReviewMode.SILENCE),
                editing())) {
            scene.withdraw();

            assertThat(scene.stage()).isEqualTo(Stage.WITHDRAWN);
            assertThat(isRunning(scene)).isFalse();
            assertMailed(scene, cast.chair(), "The reason: " + "The Commission will take the matter up");
            assertThatThrownBy(scene::withdraw)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("stage.final"));
        }
    }

    private void viceChairTakesOver(Scene scene, ChairTask.Decision decision) {
        scene.await(scene.chairTask(cast.chair()).dueAt());
        assertThat(scene.chairTask(cast.viceChair()).withViceChair()).isTrue();
        scene.decide(cast.viceChair(), decision);
    }

    private void fireTimer(Scene scene, String activity) {
        management.createJobQuery().activityId(activity).list().stream()
                .filter(job -> runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(scene.id().toString())
                                .count()
                        == 1)
                .forEach(job -> management.executeJob(job.getId()));
    }

    private void assertMailed(Scene scene, Actor to, String words) {
        assertThat(outbox.mails(cast.officer(), scene.id(), null, 200).items())
                .filteredOn(mail -> mail.to().contains(to.username() + "@"))
                .extracting(mail -> outbox.get(cast.officer(), mail.id()).body())
                .anyMatch(body -> body.contains(words));
    }

    private boolean isRunning(Scene scene) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(scene.id().toString())
                        .count()
                > 0;
    }

    private String symbol() {
        return cast.body().symbolPrefix() + "/2027/" + ++number;
    }

    private Scene drafting(ReviewMode mode) {
        Scene scene = Scene.begin(does, cast, "Paths", mode, step -> {});
        played.add(scene.id());
        scene.enterDraft(Texts.SAMPLE);
        return scene;
    }

    private Scene withChair(ReviewMode mode) {
        Scene scene = drafting(mode);
        scene.submitDraft();
        return scene;
    }

    private Scene commentsOpen(ReviewMode mode) {
        Scene scene = withChair(mode);
        scene.decide(ChairTask.Decision.APPROVE);
        return scene;
    }

    private Scene answering(ReviewMode mode) {
        Scene scene = commentsOpen(mode);
        scene.comment(cast.organisations().get(0), scene.paragraph(2), "Name the families.", "", false);
        scene.closeComments();
        return scene;
    }

    private Scene inReview(ReviewMode mode) {
        Scene scene = commentsOpen(mode);
        scene.closeComments();
        return scene;
    }

    private Scene editing() {
        Scene scene = inReview(ReviewMode.SILENCE);
        scene.closeRound();
        return scene;
    }
}
