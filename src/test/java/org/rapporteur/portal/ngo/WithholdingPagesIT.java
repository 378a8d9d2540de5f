package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import org.rapporteur.comment.Comments;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.Submissions;
import org.rapporteur.comment.Withholding;
import org.rapporteur.comment.Withholdings;
import org.rapporteur.disposition.Decision;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.notification.Outbox;
import org.rapporteur.portal.Pages;
import org.rapporteur.procedure.CommentsFrom;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Stage;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an organisation asks to be withheld is withheld at once; the secretariat decides, and nothing is shown against its will. */
@RapporteurTest
class WithholdingPagesIT {

    private final Pages pages;
    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final Comments comments;
    private final Withholdings withholdings;
    private final Journal journal;
    private final Outbox outbox;
    private final CommentPeriods periods;
    private final Dispositions dispositions;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;

    private CivilScene scene;
    private Ngo ngo;
    private CommentPeriod period;
    private String desk;

    WithholdingPagesIT(
            MockMvc mvc,
            ApplicationContext context,
            SqlCount sqlCount,
            CommentDrafts drafts,
            Submissions submissions,
            Comments comments,
            Withholdings withholdings,
            Journal journal,
            Outbox outbox,
            CommentPeriods periods,
            Dispositions dispositions,
            DatabaseClock clock,
            JdbcClient jdbc) {
        this.pages = new Pages(mvc, sqlCount);
        this.context = context;
        this.drafts = drafts;
        this.submissions = submissions;
        this.comments = comments;
        this.withholdings = withholdings;
        this.journal = journal;
        this.outbox = outbox;
        this.periods = periods;
        this.dispositions = dispositions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void an_open_call() {
        scene = new CivilScene(context, LateRule.REFUSE);
        period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        desk = "/secretariat/procedures/" + scene.procedureId + "/withholding";
    }

    @Test
    void a_name_is_withheld_from_the_asking_on_and_where_that_is_refused_nothing_is_shown_without_consent()
            throws Exception {
        UUID submission = submitted(true, "They follow us.").submissionId();
        String path = "/ngo/submissions/" + submission;
        assertThat(shown()).allMatch(Comment::nameWithheld).hasSize(2);
        assertThat(pages.page(scene.officer, desk))
                .contains("One request waits", ngo.organisation().name(), "They follow us.");
        assertThat(pages.page(scene.officer, "/secretariat/procedures/" + scene.procedureId))
                .contains("One request waits");
        assertThat(pages.page(scene.rapporteur, path))
                .contains("waits for the decision")
                .doesNotContain("They follow us.");
        assertThat(mails("withholding-asked")).isPositive();

        UUID id = only().id();
        assertThat(pages.send(scene.officer, decide(id, "REFUSED", " ")).getContentAsString())
                .contains("Say why it is refused");
        assertThat(pages.send(scene.officer, decide(id, "REFUSED", "You are public already."))
                        .getStatus())
                .isEqualTo(303);
        assertThat(pages.send(scene.officer, decide(id, "REFUSED", "You are public already."))
                        .getStatus())
                .as("a form sent twice")
                .isEqualTo(303);
        assertThat(pages.send(scene.officer, decide(id, "GRANTED", "")).getContentAsString())
                .contains("was decided meanwhile");
        assertThat(shown()).as("neither with the name nor without").isEmpty();
        assertThat(mails("withholding-refused")).isEqualTo(1);
        assertThat(pages.page(ngo.coordinator(), path))
                .contains("You are public already.", "is not published unless your organisation agrees");

        assertThat(pages.send(ngo.coordinator(), post(path + "/withholding/" + id + "/waive"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(shown()).noneMatch(Comment::nameWithheld).hasSize(2);
        assertThat(submissions.get(ngo.coordinator(), submission).nameWithheldRequested())
                .as("what was received stays as it was")
                .isTrue();
    }

    @Test
    void words_are_taken_out_of_all_that_the_organisation_said_until_it_no_longer_asks() throws Exception {
        UUID submission = submitted(false, "").submissionId();
        String path = "/ngo/submissions/" + submission;
        assertThat(pages.send(ngo.coordinator(), ask(path, "Nobody", "Why.")).getContentAsString())
                .contains("stand in none of the comments");
        assertThat(pages.send(ngo.coordinator(), ask(path, "carla ruiz", " ")).getContentAsString())
                .contains("Say why it shall be withheld");
        assertThat(pages.send(ngo.coordinator(), ask(path, "carla ruiz", "She lives there."))
                        .getStatus())
                .isEqualTo(303);
        pages.send(ngo.coordinator(), ask(path, "carla ruiz", "She lives there."));
        assertThat(withholdings.ofProcedure(scene.officer, scene.procedureId)).hasSize(1);

        assertThat(shown())
                .extracting(comment -> comment.text().comment())
                .containsExactly("[withheld] was there.", "Ask [withheld].");
        assertThat(pages.page(ngo.coordinator(), path)).contains("Carla Ruiz was there.", "She lives there.");
        assertThat(pages.page(scene.rapporteur, "/answers/" + scene.procedureId))
                .contains("Carla Ruiz was there.");
        UUID id = only().id();
        pages.send(scene.officer, decide(id, "GRANTED", ""));
        assertThat(pages.page(scene.officer, desk)).contains("granted: withheld", "No request waits");
        assertThat(shown()).noneMatch(comment -> comment.text().comment().contains("Carla"));
        assertThat(journal.of(scene.procedureId, null, 100).items())
                .as("what is withheld, and why, is not in the journal")
                .noneMatch(one -> one.entry().content().toString().matches("(?is).*(carla|she lives).*"));

        pages.send(ngo.coordinator(), post(path + "/withholding/" + id + "/waive"));
        assertThat(shown())
                .extracting(comment -> comment.text().comment())
                .containsExactly("Carla Ruiz was there.", "Ask Carla\nRuiz.");
    }

    @Test
    void others_read_comments_from_the_time_on_that_the_call_sets() throws Exception {
        submitted(false, "");
        Ngo other = scene.ngo(ConsultativeStatus.GENERAL);
        String path = "/calls/" + scene.procedureId + "/comments";
        showFrom(CommentsFrom.PERIOD_CLOSED);
        assertThat(pages.send(other.coordinator(), get(path)).getStatus())
                .as("while the period is open")
                .isEqualTo(404);
        assertThat(pages.page(other.coordinator(), "/calls/" + scene.procedureId))
                .doesNotContain(path);

        periods.close(period.id(), period.closesAt());
        assertThat(pages.page(other.coordinator(), path))
                .contains("Carla Ruiz was there.", ngo.organisation().name())
                .doesNotContain(ngo.coordinator().username(), ngo.member().name());
        assertThat(pages.page(other.coordinator(), "/calls/" + scene.procedureId))
                .contains(path);
        assertThat(pages.load(null, path).getStatus())
                .as("a call by status may be known to everyone")
                .isEqualTo(200);
        for (CommentsFrom later : List.of(CommentsFrom.ANSWERS_RELEASED, CommentsFrom.DOCUMENT_PUBLISHED)) {
            showFrom(later);
            assertThat(pages.send(other.coordinator(), get(path)).getStatus())
                    .as("%s", later)
                    .isEqualTo(404);
        }
        showFrom(CommentsFrom.ANSWERS_RELEASED);
        scene.reach(Stage.ANSWERING);
        comments.toAnswer(scene.procedureId)
                .forEach(id -> dispositions.decide(scene.officer, id, 0, Decision.NOTED, "Thank you.", null, null));
        dispositions.release(scene.procedureId, clock.now());
        assertThat(pages.page(other.coordinator(), path)).contains("Carla Ruiz was there.", "Thank you.");
        scene.reach(Stage.WITHDRAWN);
        assertThat(pages.send(other.coordinator(), get(path)).getStatus()).isEqualTo(404);
    }

    private void showFrom(CommentsFrom from) {
        jdbc.sql("update call_version set comments_from = ? where procedure_id = ?")
                .param(from.name())
                .param(scene.procedureId)
                .update();
    }

    @Test
    void others_may_neither_ask_nor_decide_nor_see_it() throws Exception {
        UUID submission = submitted(true, "They follow us.").submissionId();
        String path = "/ngo/submissions/" + submission;
        UUID id = only().id();
        Ngo stranger = scene.ngo(ConsultativeStatus.SPECIAL);
        CivilScene elsewhere = new CivilScene(context, LateRule.REFUSE);
        for (MockHttpServletRequestBuilder act : List.of(
                ask(path, "Carla", "Why."),
                post(path + "/withholding/name").param("withholdReason", "Why."),
                post(path + "/withholding/" + id + "/waive"))) {
            assertThat(pages.send(stranger.coordinator(), act).getStatus()).isEqualTo(404);
            assertThat(pages.send(ngo.member(), act).getStatus()).isEqualTo(403);
            assertThat(pages.send(scene.officer, act).getStatus()).isEqualTo(403);
        }
        assertThat(pages.send(ngo.coordinator(), decide(id, "GRANTED", "")).getStatus())
                .isEqualTo(403);
        assertThat(pages.send(scene.rapporteur, decide(id, "GRANTED", "")).getStatus())
                .isEqualTo(403);
        assertThat(pages.send(scene.rapporteur, get(desk)).getStatus()).isEqualTo(403);
        assertThat(pages.send(elsewhere.officer, get(desk)).getStatus()).isEqualTo(404);
        assertThat(pages.send(elsewhere.officer, decide(id, "GRANTED", "")).getStatus())
                .isEqualTo(404);
        assertThat(only().isWaiting()).isTrue();
    }

    private Receipt submitted(boolean withholdName, String reason) {
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "Carla Ruiz was there."));
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(2, "Ask Carla\nRuiz."));
        Receipt receipt =
                submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), withholdName, reason);
        comments.markPublishable(
                scene.officer,
                scene.procedureId,
                submissions.commentsOf(scene.officer, receipt.submissionId()).stream()
                        .map(Comment::id)
                        .toList(),
                true);
        return receipt;
    }

    private List<Comment> shown() {
        return comments.publishable(scene.procedureId, null, 50).items();
    }

    private Withholding only() {
        List<Withholding> asked = withholdings.ofProcedure(scene.officer, scene.procedureId);
        assertThat(asked).hasSize(1);
        return asked.get(0);
    }

    private long mails(String event) {
        return outbox.mails(scene.officer, scene.procedureId, null, 100).items().stream()
                .filter(mail -> mail.event().startsWith(event))
                .count();
    }

    private MockHttpServletRequestBuilder decide(UUID id, String decision, String answer) {
        return post(desk + "/" + id).param("decision", decision).param("withholdAnswer", answer);
    }

    private static MockHttpServletRequestBuilder ask(String path, String words, String reason) {
        return post(path + "/withholding/words").param("withholdWords", words).param("withholdReason", reason);
    }
}
