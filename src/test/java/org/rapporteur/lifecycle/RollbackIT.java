package org.rapporteur.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.RapporteurTest;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.DeadlineMoves;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Scene;
import org.rapporteur.rehearsal.UseCases;

/** Domain and process move together or not at all, whichever of the two refuses. */
@RapporteurTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollbackIT {

    private final UseCases does;
    private final Casting casting;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final DeadlineMoves moves;
    private Cast cast;

    RollbackIT(UseCases does, Casting casting, TaskService tasks, RuntimeService runtime, DeadlineMoves moves) {
        this.does = does;
        this.casting = casting;
        this.tasks = tasks;
        this.runtime = runtime;
        this.moves = moves;
    }

    @BeforeAll
    void cast() {
        cast = casting.assemble("rollback", "roll", "consultation", LocalDate.of(2020, 1, 1));
    }

    @AfterEach
    void the_clock_shows_the_present_again() {
        does.clock().reset();
    }

    @Test
    void when_the_domain_refuses_the_task_is_still_open() {
        Scene scene = Scene.begin(does, cast, "Rollback", ReviewMode.SILENCE, step -> {});
        scene.enterDraft("A paragraph without a masthead above it.");

        assertThatThrownBy(scene::submitDraft).isInstanceOf(Refusal.class);

        assertThat(openTasks(scene)).isEqualTo(1);
        assertThat(scene.stage()).isEqualTo(Stage.DRAFTING);
        assertThat(does.revisions().latest(scene.id())).isEmpty();
    }

    @Test
    void when_the_engine_refuses_the_domain_is_unchanged() {
        Scene scene = Scene.begin(does, cast, "Rollback", ReviewMode.SILENCE, step -> {});
        scene.enterDraft(Texts.SAMPLE);
        scene.submitDraft();
        scene.decide(ChairTask.Decision.APPROVE);
        Instant deadline = scene.period().closesAt();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(scene.id().toString())
                .processDefinitionKey("civilSocietyInput")
                .list()
                .forEach(instance -> runtime.suspendProcessInstanceById(instance.getId()));

        assertThatThrownBy(() -> does.deadlines()
                        .moveComments(cast.officer(), scene.id(), deadline.plus(Duration.ofDays(7)), "More time."))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(Refusal.class);

        assertThat(scene.period().closesAt()).isEqualTo(deadline);
        assertThat(moves.of(scene.period().id())).isEmpty();
    }

    private long openTasks(Scene scene) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(scene.id().toString())
                .taskDefinitionKey("userTask_prepareDraft")
                .count();
    }
}
