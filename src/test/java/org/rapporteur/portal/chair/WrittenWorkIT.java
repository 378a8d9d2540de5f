package org.rapporteur.portal.chair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.lifecycle.ChairTasks;
import org.rapporteur.lifecycle.Texts;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Scene;
import org.rapporteur.rehearsal.UseCases;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What the Chair writes is saved while it is written: often, so with little work. */
@RapporteurTest
class WrittenWorkIT {

    private final UseCases does;
    private final Casting casting;
    private final ChairTasks tasks;
    private final MockMvc web;
    private final SqlCount sqlCount;

    WrittenWorkIT(UseCases does, Casting casting, ChairTasks tasks, MockMvc web, SqlCount sqlCount) {
        this.does = does;
        this.casting = casting;
        this.tasks = tasks;
        this.web = web;
        this.sqlCount = sqlCount;
    }

    @AfterEach
    void the_clock_shows_the_present_again() {
        does.clock().reset();
    }

    @Test
    void is_saved_without_reading_texts_or_comments_and_not_again_when_nothing_changed() throws Exception {
        Cast cast = casting.assemble("written", "written", "consultation", LocalDate.of(2020, 1, 1));
        Scene scene = Scene.begin(does, cast, "Written", ReviewMode.SILENCE, step -> {});
        scene.enterDraft(Texts.SAMPLE);
        scene.submitDraft();
        ChairTask task = scene.chairTask(cast.chair());

        sqlCount.reset();
        save(cast, task);

        assertThat(sqlCount.statements())
                .noneMatch(sql -> sql.contains("revision_paragraph") || sql.contains("from comment"))
                .anyMatch(sql -> sql.contains("insert into chair_note"));
        assertThat(tasks.desk(cast.chair(), task.id()).notes()).containsEntry(null, "Shorter, please.");

        sqlCount.reset();
        save(cast, task);
        assertThat(sqlCount.statements()).noneMatch(sql -> sql.contains("insert into chair_note"));
    }

    private void save(Cast cast, ChairTask task) throws Exception {
        web.perform(post("/tasks/" + task.id() + "/work")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"notes\": {\"\": \"Shorter, please.\"}, \"rulings\": {}}")
                        .with(user(cast.chair().username()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.incomplete").isEmpty());
    }
}
