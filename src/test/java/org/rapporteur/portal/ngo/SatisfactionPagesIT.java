package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.Submissions;
import org.rapporteur.disposition.Decision;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.disposition.Satisfaction;
import org.rapporteur.disposition.Satisfactions;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.portal.Pages;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Stage;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An organisation that was answered says once for each comment whether it is satisfied. */
@RapporteurTest
class SatisfactionPagesIT {

    private final Pages pages;
    private final ApplicationContext context;
    private final CommentPeriods periods;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final Dispositions dispositions;
    private final Satisfactions satisfactions;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    private CivilScene scene;
    private Ngo ngo;
    private UUID submission;
    private Comment comment;
    private String path;

    SatisfactionPagesIT(
            MockMvc mvc,
            ApplicationContext context,
            SqlCount sqlCount,
            CommentPeriods periods,
            CommentDrafts drafts,
            Submissions submissions,
            Dispositions dispositions,
            Satisfactions satisfactions,
            Journal journal,
            JdbcClient jdbc,
            DatabaseClock clock) {
        this.pages = new Pages(mvc, sqlCount);
        this.context = context;
        this.periods = periods;
        this.drafts = drafts;
        this.submissions = submissions;
        this.dispositions = dispositions;
        this.satisfactions = satisfactions;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void an_answered_comment() {
        scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(3, "Safely, too."));
        submission = submissions
                .submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "")
                .submissionId();
        comment = submissions.commentsOf(ngo.coordinator(), submission).get(0);
        path = "/ngo/submissions/" + submission;
        periods.close(period.id(), period.closesAt());
        scene.reach(Stage.ANSWERING);
        dispositions.decide(
                scene.rapporteur, comment.id(), 0, Decision.REJECTED, "The panel did not say so.", null, null);
    }

    @Test
    void it_is_asked_once_the_answers_are_out_and_said_once() throws Exception {
        assertThat(pages.page(ngo.coordinator(), path)).doesNotContain("satisfied with the answer");
        assertThat(pages.send(ngo.coordinator(), say("NO", "")).getStatus()).isEqualTo(422);
        assertThat(pages.page(scene.officer, "/secretariat/procedures/" + scene.procedureId))
                .doesNotContain("Organisations satisfied");

        dispositions.release(scene.procedureId, clock.now());
        assertThat(pages.page(ngo.coordinator(), path))
                .contains("Is your organisation satisfied with the answer to comment 1?");
        assertThat(pages.page(scene.officer, path)).doesNotContain("Is your organisation satisfied");
        assertThat(pages.page(scene.officer, "/secretariat/procedures/" + scene.procedureId))
                .contains("Organisations satisfied with the answers", "yes: 0, in part: 0, no: 0, not said: 1");

        MockHttpServletResponse said = pages.send(ngo.coordinator(), say("NO", "It did: <b>minute 12</b>."));
        assertThat(said.getStatus()).isEqualTo(303);
        assertThat(said.getRedirectedUrl()).isEqualTo(path + "#c-" + comment.id());
        assertThat(pages.send(ngo.coordinator(), say("NO", "It did: <b>minute 12</b>."))
                        .getStatus())
                .as("a form sent twice")
                .isEqualTo(303);
        assertThat(pages.send(ngo.coordinator(), say("YES", "")).getContentAsString())
                .contains("can be said once only");

        assertThat(pages.page(ngo.coordinator(), path))
                .contains("the organisation is not satisfied", "&lt;b&gt;minute 12&lt;/b&gt;")
                .doesNotContain("Is your organisation satisfied");
        assertThat(pages.page(scene.rapporteur, "/answers/" + scene.procedureId))
                .contains("the organisation is not satisfied", "&lt;b&gt;minute 12&lt;/b&gt;")
                .doesNotContain(ngo.coordinator().username());
        assertThat(pages.page(scene.officer, "/secretariat/procedures/" + scene.procedureId))
                .contains("yes: 0, in part: 0, no: 1, not said: 0");
        assertThat(journal.of(scene.procedureId, null, 50).items())
                .as("recorded once")
                .filteredOn(recorded -> recorded.entry().act().equals("answer.judged"))
                .hasSize(1);
    }

    @Test
    void nobody_but_a_coordinator_of_the_organisation_says_it() throws Exception {
        dispositions.release(scene.procedureId, clock.now());
        Ngo stranger = scene.ngo(ConsultativeStatus.SPECIAL);
        assertThat(pages.send(stranger.coordinator(), say("YES", "")).getStatus())
                .isEqualTo(404);
        assertThat(pages.send(ngo.member(), say("YES", "")).getStatus()).isEqualTo(403);
        assertThat(pages.send(scene.officer, say("YES", "")).getStatus()).isEqualTo(403);
        assertThat(pages.send(
                                ngo.coordinator(),
                                post(path + "/comments/" + UUID.randomUUID() + "/satisfaction")
                                        .param("satisfied", "YES"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(pages.send(ngo.coordinator(), say("YES", "x".repeat(2_001))).getContentAsString())
                .contains("at most 2,000 characters");
        assertThat(satisfactions.of(List.of(comment.id()))).isEmpty();
    }

    @Test
    void what_was_said_can_be_neither_changed_nor_removed() {
        dispositions.release(scene.procedureId, clock.now());
        satisfactions.say(ngo.coordinator(), comment.id(), Satisfaction.Degree.PARTLY, "");
        assertThatThrownBy(() -> jdbc.sql("update satisfaction set degree = 'YES' where comment_id = ?")
                        .param(comment.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from satisfaction where comment_id = ?")
                        .param(comment.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private MockHttpServletRequestBuilder say(String satisfied, String remark) {
        return post(path + "/comments/" + comment.id() + "/satisfaction")
                .param("satisfied", satisfied)
                .param("remark", remark);
    }
}
