package org.rapporteur.portal.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.notification.Outbox;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Participation;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The call's page and its draft: who may see what, and what it says. */
@RapporteurTest
class CallPagesIT {

    private static final int MOST_STATEMENTS = 15;

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final SqlCount sqlCount;
    private final CommentPeriods periods;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final DatabaseClock clock;

    private CivilScene scene;

    CallPagesIT(
            MockMvc mvc,
            ApplicationContext context,
            SqlCount sqlCount,
            CommentPeriods periods,
            CommentDrafts drafts,
            Submissions submissions,
            JdbcClient jdbc,
            Outbox outbox,
            DatabaseClock clock) {
        this.mvc = mvc;
        this.context = context;
        this.sqlCount = sqlCount;
        this.periods = periods;
        this.drafts = drafts;
        this.submissions = submissions;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @BeforeEach
    void a_call() {
        scene = new CivilScene(context, LateRule.ACCEPT_MARKED);
    }

    @Test
    void a_call_by_status_is_known_to_all_and_its_draft_to_those_asked() throws Exception {
        scene.open(Duration.ofDays(3));
        Ngo asked = scene.ngo(ConsultativeStatus.SPECIAL);
        Ngo other = scene.ngo(ConsultativeStatus.ROSTER);

        assertThat(page(null, call()))
                .contains(
                        "at most 40 words",
                        "New York",
                        "Sign in and comment",
                        "/register",
                        "marked as late and kept apart",
                        "silence procedure")
                .doesNotContain("Cooperation in this domain", "/drafts/");
        assertThat(page(null, "/calls")).contains(call());
        assertThat(page(other.member(), call())).contains("does not ask").doesNotContain("/drafts/");
        assertThat(page(asked.member(), call())).contains("/drafts/1", "has not begun yet", "Read and comment");
        assertThat(page(asked.member(), draft())).contains("Cooperation in this domain", scene.revision.fingerprint());
        assertThat(statuses(draft(), null, other.member(), scene.officer)).containsExactly(302, 404, 200);
        assertThat(statuses(draft() + ".pdf", null, other.member(), asked.member()))
                .containsExactly(302, 404, 200);
        assertThat(notChanged(asked.member(), draft() + ".pdf")).isEqualTo(304);
        assertThat(statuses(call() + "/drafts/7", asked.member())).containsExactly(404);
    }

    @Test
    void a_call_by_invitation_is_known_to_those_invited_alone() throws Exception {
        scene.open(Duration.ofDays(3));
        Ngo invited = scene.ngo(ConsultativeStatus.NONE);
        Ngo other = scene.ngo(ConsultativeStatus.SPECIAL);
        Actor elsewhere = scene.person(
                "elsewhere", "An Officer Elsewhere", Function.OFFICER, Place.body(Ids.next()), "elsewhere");
        rules(Participation.BY_INVITATION, invited);

        for (String path : List.of(call(), draft())) {
            assertThat(statuses(path, null, other.coordinator(), elsewhere, invited.member(), scene.officer))
                    .as(path)
                    .containsExactly(302, 404, 404, 200, 200);
        }
        assertThat(page(null, "/calls")).doesNotContain(call());
        assertThat(statuses("/calls/" + Ids.next(), null, other.member())).containsExactly(302, 404);
    }

    @Test
    void an_open_call_and_its_draft_are_for_everyone() throws Exception {
        scene.open(Duration.ofDays(3));
        rules(Participation.OPEN);

        assertThat(page(null, call())).contains("/drafts/1", "Every organisation that is approved here");
        assertThat(page(null, draft())).contains("Cooperation in this domain");
    }

    @Test
    void before_the_opening_those_who_work_on_it_see_how_it_will_look() throws Exception {
        assertThat(statuses(call(), null, scene.ngo(ConsultativeStatus.SPECIAL).member()))
                .containsExactly(302, 404);
        assertThat(page(scene.officer, call())).contains("has not opened yet");
    }

    @Test
    void it_tells_what_was_moved_and_why_and_how_the_organisation_stands() throws Exception {
        CommentPeriod period = scene.open(Duration.ofDays(3));
        Ngo ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "In time."));
        Receipt receipt = submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "");
        periods.moveDeadline(
                scene.officer, period.id(), period.closesAt().plusSeconds(86_400), "Holidays <b>", clock.now());
        jdbc.sql("update call_version set introduction = ? where procedure_id = ?")
                .param("What would *you* add?\n\nSecond <paragraph>.")
                .param(scene.procedureId)
                .update();

        sqlCount.reset();
        String page = page(ngo.coordinator(), call() + "?organisation=" + ngo.id());
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);

        assertThat(page)
                .contains(
                        "Extended from",
                        "Holidays &lt;b&gt;",
                        "What would <em>you</em> add?",
                        "Second &lt;paragraph&gt;.",
                        receipt.number(),
                        "class=\"mark ON_TIME\"")
                .doesNotContain(scene.officer.username());
        assertThat(page(ngo.member(), call()))
                .contains("class=\"mark ON_TIME\"")
                .doesNotContain(receipt.number());
        assertThat(statuses(call() + "?organisation=" + Ids.next(), ngo.member()))
                .as("an organisation that is not theirs")
                .containsExactly(404);
    }

    @Test
    void an_organisation_is_invited_while_the_call_is_open_and_takes_part_at_once() throws Exception {
        CommentPeriod period = scene.open(Duration.ofDays(3));
        Ngo asked = scene.ngo(ConsultativeStatus.SPECIAL);
        Ngo none = scene.ngo(ConsultativeStatus.NONE);
        drafts.add(asked.coordinator(), asked.id(), period.id(), scene.on(1, "The call is remembered now."));
        submissions.submit(asked.coordinator(), asked.id(), period.id(), CivilScene.key(), false, "");
        assertThat(page(none.member(), call())).contains("does not ask").doesNotContain("How the call was changed");

        assertThat(invite(asked.coordinator(), none.organisation().acronym(), "Please.")
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse twice = invite(
                scene.officer,
                none.organisation().acronym() + ", " + asked.organisation().acronym(),
                "Elders <b>were</b> missing.");
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(twice.getContentAsString())
                .contains(
                        "asks " + asked.organisation().acronym(), "Elders &lt;b&gt;were&lt;/b&gt; missing.</textarea>");
        assertThat(invite(scene.officer, none.organisation().acronym(), " ").getStatus())
                .isEqualTo(422);
        assertThat(page(none.member(), call())).contains("does not ask");
        assertThat(invite(
                                scene.officer,
                                none.organisation().acronym().toLowerCase(Locale.ROOT),
                                "Elders <b>were</b> missing.")
                        .getStatus())
                .isEqualTo(303);

        assertThat(page(none.member(), call())).contains("Read and comment").doesNotContain("does not ask");
        drafts.add(none.coordinator(), none.id(), period.id(), scene.on(1, "Thank you."));
        assertThat(submissions
                        .submit(none.coordinator(), none.id(), period.id(), CivilScene.key(), false, "")
                        .comments())
                .isEqualTo(1);
        assertThat(page(null, call()))
                .contains("1 more organisation was invited", "Elders &lt;b&gt;were&lt;/b&gt; missing.")
                .doesNotContain(none.organisation().name(), none.organisation().acronym(), scene.officer.username());
        assertThat(page(scene.officer, invitations()))
                .contains(none.organisation().name());
        assertThat(outbox.mails(scene.officer, scene.procedureId, null, 50).items())
                .filteredOn(mail -> mail.event().startsWith("comments-invited:"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.to()).startsWith(none.coordinator().username()));
    }

    @Test
    void nobody_is_invited_before_the_opening_or_after_the_deadline() throws Exception {
        String acronym = scene.ngo(ConsultativeStatus.NONE).organisation().acronym();
        assertThat(invite(scene.officer, acronym, "Early.").getContentAsString())
                .contains("The call is not open");
        CommentPeriod period = scene.open(Duration.ofDays(3));
        periods.close(period.id(), period.closesAt());

        MockHttpServletResponse late = invite(scene.officer, acronym, "Late.");

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("The call is not open", "Late.</textarea>");
    }

    @Test
    void after_the_deadline_it_says_so_and_is_no_longer_among_the_open_calls() throws Exception {
        CommentPeriod first = scene.open(Duration.ofDays(3));
        periods.close(first.id(), first.closesAt());
        scene.reach(Stage.ANSWERING);

        assertThat(page(null, call())).contains("The deadline has passed").doesNotContain("Earlier calls");
        assertThat(page(null, "/calls")).doesNotContain(call());
    }

    @Test
    void an_earlier_call_in_the_procedure_is_told_with_its_text_and_its_moves() throws Exception {
        CommentPeriod first = scene.open(Duration.ofDays(3));
        periods.moveDeadline(
                scene.officer, first.id(), first.closesAt().plusSeconds(86_400), "Holidays of the first.", clock.now());
        periods.close(first.id(), first.closesAt().plusSeconds(86_400));
        scene.reach(Stage.ANSWERING);
        Ngo asked = scene.ngo(ConsultativeStatus.SPECIAL);
        Drafts texts = context.getBean(Drafts.class);
        Paragraph changed = texts.of(scene.procedureId).paragraphs().get(1);
        texts.edit(scene.rapporteur, scene.procedureId, changed.id(), changed.version(), "A second wording of it.");
        Revision second = texts.freeze(scene.rapporteur, scene.procedureId, clock.now());
        Instant now = clock.now();
        periods.open(scene.procedureId, second.id(), now, now.plus(Duration.ofDays(2)));

        sqlCount.reset();
        String page = page(asked.member(), call());
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);

        String earlier = page.substring(page.indexOf("Earlier calls in this procedure"));
        assertThat(earlier).contains("Revision 1", "Holidays of the first.", "/drafts/1", "/drafts/1.pdf");
        assertThat(page.substring(0, page.indexOf("Earlier calls in this procedure")))
                .contains("The deadline has not been moved.")
                .doesNotContain("Holidays of the first.");
        assertThat(page).contains("Revision 2", "/drafts/2");
        assertThat(page(asked.member(), call() + "/drafts/1")).contains("ought to be reinforced");
        assertThat(page(asked.member(), call() + "/drafts/2"))
                .contains("A second wording of it.")
                .doesNotContain("ought to be reinforced");
        assertThat(page(null, call())).contains("Earlier calls").doesNotContain("/drafts/");
    }

    private String call() {
        return "/calls/" + scene.procedureId;
    }

    private String invitations() {
        return "/secretariat/procedures/" + scene.procedureId + "/invited";
    }

    private MockHttpServletResponse invite(Actor officer, String acronyms, String reason) throws Exception {
        return mvc.perform(post(invitations())
                        .param("invited", acronyms)
                        .param("reason", reason)
                        .with(user(officer.username()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String draft() {
        return call() + "/drafts/" + scene.revision.number();
    }

    private void rules(Participation participation, Ngo... invited) {
        jdbc.sql("update call_version set participation = ?, invited = cast(? as jsonb) where procedure_id = ?")
                .param(participation.name())
                .param(Stream.of(invited).map(ngo -> "\"" + ngo.id() + "\"").collect(Collectors.joining(",", "[", "]")))
                .param(scene.procedureId)
                .update();
    }

    private List<Integer> statuses(String path, @Nullable Actor... readers) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (Actor reader : readers == null ? new Actor[] {null} : readers) {
            statuses.add(answer(reader, path).getStatus());
        }
        return statuses;
    }

    private String page(@Nullable Actor reader, String path) throws Exception {
        MockHttpServletResponse answer = answer(reader, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    /** What is answered to someone who has the file that the address gives. */
    private int notChanged(Actor reader, String path) throws Exception {
        String tag = answer(reader, path).getHeader("ETag");
        return mvc.perform(get(path).with(user(reader.username())).header("If-None-Match", tag))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse answer(@Nullable Actor reader, String path) throws Exception {
        var request = get(path);
        if (reader != null) {
            request.with(user(reader.username()));
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
