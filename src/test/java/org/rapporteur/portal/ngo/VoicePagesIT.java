package org.rapporteur.portal.ngo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.DraftState;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.notification.Outbox;
import org.rapporteur.portal.Pages;
import org.rapporteur.procedure.LateRule;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Members offer, the coordinator accepts, returns and orders; only what is accepted is sent. */
@RapporteurTest
class VoicePagesIT {

    private final Pages pages;
    private final ApplicationContext context;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final Outbox outbox;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo ngo;

    VoicePagesIT(
            MockMvc mvc,
            ApplicationContext context,
            SqlCount sqlCount,
            CommentDrafts drafts,
            Submissions submissions,
            Outbox outbox) {
        this.pages = new Pages(mvc, sqlCount);
        this.context = context;
        this.drafts = drafts;
        this.submissions = submissions;
        this.outbox = outbox;
    }

    @BeforeEach
    void an_open_call() {
        scene = new CivilScene(context, LateRule.REFUSE);
        period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
    }

    @Test
    void a_member_offers_the_coordinator_returns_and_accepts_and_orders() throws Exception {
        CommentDraft first = drafts.add(ngo.member(), ngo.id(), period.id(), scene.on(1, "On the first."));
        CommentDraft third = drafts.add(ngo.member(), ngo.id(), period.id(), scene.on(3, "On the third."));
        assertThat(pages.page(ngo.member(), arrange()))
                .contains("being written", "Offer your 2 comments", "2 comments are not accepted")
                .doesNotContain("Move up", "Accept all");

        pages.send(ngo.member(), form("/offer"));
        assertThat(states()).containsExactly(DraftState.OFFERED, DraftState.OFFERED);
        assertThat(pages.page(ngo.coordinator(), arrange()))
                .contains("offered to the coordinator", "Move down", "Accept all 2");

        assertThat(pages.send(
                                ngo.coordinator(),
                                form("/" + first.id() + "/return").param("note", "  "))
                        .getStatus())
                .isEqualTo(422);
        pages.send(ngo.coordinator(), form("/" + first.id() + "/return").param("note", "Say it <b>shorter</b>."));
        assertThat(pages.page(ngo.member(), arrange())).contains("returned", "Say it &lt;b&gt;shorter&lt;/b&gt;.");
        assertThat(outbox.mails(scene.officer, scene.procedureId, null, 50).items())
                .as("who wrote what is not told to officers")
                .noneMatch(mail -> mail.event().startsWith("draft-returned-to-author"));

        drafts.change(ngo.member(), first.id(), first.version(), scene.on(1, "First, short."));
        assertThat(states()).contains(DraftState.RETURNED);
        pages.send(ngo.member(), form("/" + first.id() + "/offer"));
        assertThat(pages.send(
                                ngo.coordinator(),
                                form("/" + first.id() + "/accept").param("version", "0"))
                        .getContentAsString())
                .as("an acceptance is of the text that was read")
                .contains("Someone changed this comment after you opened the page");
        assertThat(pages.send(
                                ngo.coordinator(),
                                form("/" + first.id() + "/accept").param("version", "1"))
                        .getStatus())
                .isEqualTo(303);
        pages.send(ngo.coordinator(), form("/accept").param("seen", third.id() + "~0"));
        assertThat(states()).containsOnly(DraftState.ACCEPTED);

        pages.send(ngo.coordinator(), form("/" + third.id() + "/move").param("way", "UP"));
        assertThat(texts()).containsExactly("On the third.", "First, short.");
        assertThat(pages.page(ngo.coordinator(), reading() + "/submit"))
                .containsSubsequence("2 comments would be sent", "On the third.", "First, short.");
        drafts.change(ngo.member(), first.id(), 1, scene.on(1, "Changed at the last moment."));

        var receipt = submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "");
        assertThat(submissions.commentsOf(ngo.coordinator(), receipt.submissionId()))
                .as("what a member changed is offered again, and not sent")
                .extracting(comment -> comment.text().comment())
                .containsExactly("On the third.");
        assertThat(texts()).as("and kept").containsExactly("Changed at the last moment.");
    }

    @Test
    void the_order_of_the_text_can_be_had_back() throws Exception {
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "One."));
        CommentDraft two = drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(2, "Two."));
        pages.send(ngo.coordinator(), form("/" + two.id() + "/move").param("way", "UP"));
        pages.send(ngo.coordinator(), form("/" + two.id() + "/move").param("way", "UP"));
        assertThat(texts()).containsExactly("Two.", "One.");
        pages.send(ngo.coordinator(), form("/order"));
        assertThat(texts()).containsExactly("One.", "Two.");
    }

    @Test
    void nothing_accepted_is_nothing_to_submit_and_a_member_decides_nothing() throws Exception {
        CommentDraft draft = drafts.add(ngo.member(), ngo.id(), period.id(), scene.on(1, "Not yet."));
        MockHttpServletResponse refused = pages.send(
                ngo.coordinator(),
                post(reading() + "/submit")
                        .param("organisation", ngo.id().toString())
                        .param("key", CivilScene.key()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("no comment is accepted yet");

        Ngo stranger = scene.ngo(ConsultativeStatus.SPECIAL);
        for (MockHttpServletRequestBuilder act : List.of(
                form("/" + draft.id() + "/accept").param("version", "0"),
                form("/" + draft.id() + "/return").param("note", "No."),
                form("/" + draft.id() + "/move").param("way", "UP"),
                form("/accept").param("seen", draft.id() + "~0"),
                form("/order"))) {
            assertThat(pages.send(ngo.member(), act).getStatus()).isEqualTo(403);
            assertThat(pages.send(stranger.coordinator(), act).getStatus()).isEqualTo(404);
        }
        assertThat(pages.send(stranger.coordinator(), form("/" + draft.id() + "/offer"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(pages.send(stranger.coordinator(), get(arrange() + "?organisation=" + ngo.id()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(states()).containsExactly(DraftState.WORKING);
    }

    @Test
    void a_submission_is_replaced_kept_and_withdrawn_on_its_page() throws Exception {
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "First words."));
        var first = submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "");
        String receipt = "/ngo/submissions/" + first.submissionId();
        assertThat(pages.page(ngo.coordinator(), receipt)).contains("Replace by a new version", "in force");
        assertThat(pages.page(scene.officer, receipt)).doesNotContain("Replace by a new version");

        assertThat(pages.send(ngo.coordinator(), post(receipt + "/replace")).getRedirectedUrl())
                .contains("/arrange");
        assertThat(pages.page(ngo.coordinator(), arrange())).contains("This becomes version 2", first.number());
        pages.send(ngo.coordinator(), post(receipt + "/keep"));
        assertThat(texts()).isEmpty();
        pages.send(ngo.coordinator(), post(receipt + "/replace"));
        String preview = pages.page(ngo.coordinator(), reading() + "/submit");
        assertThat(preview).contains("This becomes version 2", "First words.");
        var second = submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "");

        String replaced = pages.page(ngo.coordinator(), receipt);
        assertThat(replaced)
                .contains("This version was replaced", "All versions", second.number())
                .doesNotContain("Replace by a new version");
        String newest = "/ngo/submissions/" + second.submissionId();
        assertThat(pages.page(ngo.coordinator(), newest + "/withdraw")).contains("neither be counted nor answered");
        assertThat(pages.send(ngo.coordinator(), post(newest + "/withdraw")).getStatus())
                .isEqualTo(303);
        assertThat(pages.page(ngo.coordinator(), newest)).contains("This submission was withdrawn");
        assertThat(pages.page(ngo.coordinator(), "/ngo")).contains(">replaced<", ">withdrawn<");
        assertThat(pages.page(scene.officer, "/verify?number=" + second.number()))
                .contains("withdrawn");

        Ngo stranger = scene.ngo(ConsultativeStatus.SPECIAL);
        for (MockHttpServletRequestBuilder act :
                List.of(post(newest + "/withdraw"), post(newest + "/replace"), post(newest + "/keep"))) {
            assertThat(pages.send(stranger.coordinator(), act).getStatus()).isEqualTo(404);
            assertThat(pages.send(ngo.member(), act).getStatus()).isEqualTo(403);
            assertThat(pages.send(scene.officer, act).getStatus()).isEqualTo(403);
        }
    }

    private List<DraftState> states() {
        return drafts.of(ngo.member(), ngo.id(), period.id()).stream()
                .map(CommentDraft::state)
                .toList();
    }

    private List<String> texts() {
        return drafts.of(ngo.member(), ngo.id(), period.id()).stream()
                .map(draft -> draft.text().comment())
                .toList();
    }

    private String reading() {
        return "/ngo/periods/" + period.id();
    }

    private String arrange() {
        return reading() + "/arrange";
    }

    private MockHttpServletRequestBuilder form(String path) {
        return post(arrange() + path).param("organisation", ngo.id().toString());
    }
}
