package org.rapporteur.portal.chair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Actor;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.lifecycle.Texts;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.rehearsal.Cast;
import org.rapporteur.rehearsal.Casting;
import org.rapporteur.rehearsal.Scene;
import org.rapporteur.rehearsal.UseCases;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The link of a mail, followed after the other of Chair and vice-chair has decided. */
@RapporteurTest
class DecidedTaskIT {

    private final UseCases does;
    private final Casting casting;
    private final MockMvc web;

    DecidedTaskIT(UseCases does, Casting casting, MockMvc web) {
        this.does = does;
        this.casting = casting;
        this.web = web;
    }

    @AfterEach
    void the_clock_shows_the_present_again() {
        does.clock().reset();
    }

    @Test
    void who_could_have_decided_is_told_what_was_decided_and_the_overview_names_both_before() throws Exception {
        Cast cast = casting.assemble("decided", "decided", "consultation", LocalDate.of(2020, 1, 1));
        Scene scene = Scene.begin(does, cast, "Decided", ReviewMode.SILENCE, step -> {});
        scene.enterDraft(Texts.SAMPLE);
        scene.submitDraft();
        ChairTask task = scene.chairTask(cast.chair());
        String address = "/tasks/" + task.id();
        String overview = "/secretariat";
        String procedure = "/secretariat/procedures/" + scene.id();
        assertThat(page(cast.officer(), overview)).contains(">Chair</strong>");
        assertThat(send(cast.viceChair(), get(address)).getStatus()).isEqualTo(404);
        scene.await(task.dueAt());
        assertThat(page(cast.officer(), overview)).contains("Chair or a Vice-Chair");
        assertThat(page(cast.officer(), procedure)).contains("Chair or a Vice-Chair");

        scene.decide(cast.viceChair(), ChairTask.Decision.APPROVE);

        assertThat(page(cast.officer(), overview)).doesNotContain("Chair or a Vice-Chair");
        assertThat(page(cast.chair(), address))
                .contains(
                        "This was decided already", "approved", cast.viceChair().username(), "as Vice-Chair");
        assertThat(page(cast.viceChair(), address)).contains("This was decided already");
        assertThat(send(cast.officer(), get(address)).getStatus()).isIn(403, 404);
        MockHttpServletResponse late = send(
                cast.chair(),
                post(address + "/decision").param("decision", "RETURN").param("note", "What I typed"));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("decided meanwhile", "What I typed");
    }

    private String page(Actor actor, String path) throws Exception {
        MockHttpServletResponse response = send(actor, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(actor.username())).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
