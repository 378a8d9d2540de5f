package org.rapporteur.portal.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.SqlCount;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.Question;
import org.rapporteur.comment.Questions;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.notification.Mail;
import org.rapporteur.notification.Outbox;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Questions to the secretariat, from the asking to the answer, and who sees what of them. */
@RapporteurTest
class QuestionPagesIT {

    private static final int MOST_STATEMENTS = 15;

    private final MockMvc mvc;
    private final ApplicationContext context;
    private final SqlCount sqlCount;
    private final Questions questions;
    private final CommentPeriods periods;
    private final Outbox outbox;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo ngo;

    QuestionPagesIT(
            MockMvc mvc,
            ApplicationContext context,
            SqlCount sqlCount,
            Questions questions,
            CommentPeriods periods,
            Outbox outbox) {
        this.mvc = mvc;
        this.context = context;
        this.sqlCount = sqlCount;
        this.questions = questions;
        this.periods = periods;
        this.outbox = outbox;
    }

    @BeforeEach
    void an_open_call() {
        scene = new CivilScene(context, LateRule.ACCEPT_MARKED);
        period = scene.open(Duration.ofDays(3));
        ngo = scene.ngo(ConsultativeStatus.SPECIAL);
    }

    @Test
    void a_question_is_answered_for_all_without_the_name_of_the_one_who_asked() throws Exception {
        UUID key = UUID.randomUUID();
        MockHttpServletRequestBuilder form = ask(ngo, key, "May we of Elders United add <b>annexes</b>?");
        assertThat(send(ngo.member(), form).getStatus()).isEqualTo(303);
        assertThat(send(ngo.member(), form).getStatus()).as("sent twice").isEqualTo(303);
        List<Question> asked = questions.of(ngo.member(), ngo.id(), scene.procedureId);
        assertThat(asked).hasSize(1);
        assertThat(page(ngo.coordinator(), call())).contains("waits for an answer", "&lt;b&gt;annexes");
        assertThat(page(null, call())).doesNotContain("annexes", "Ask the secretariat");
        assertThat(page(scene.officer, "/secretariat")).contains("1 question waits");
        assertThat(mails()).anySatisfy(mail -> assertThat(mail.event()).startsWith("question-asked:"));

        String path = officers() + "/" + asked.get(0).id();
        assertThat(page(scene.officer, officers()))
                .contains(path, ngo.organisation().name());
        assertThat(page(scene.officer, path)).contains("&lt;b&gt;annexes&lt;/b&gt;?</textarea>");
        MockHttpServletResponse empty = send(scene.officer, answer(path, " ", "yes", "May annexes be added?"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("May annexes be added?</textarea>");
        assertThat(send(scene.officer, answer(path, "Yes, up to ten.", "yes", "May annexes be added?"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(scene.officer, answer(path, "No.", "yes", "May annexes be added?"))
                        .getStatus())
                .as("answered twice")
                .isEqualTo(422);

        sqlCount.reset();
        String published = page(null, call());
        assertThat(sqlCount.statements()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(published)
                .contains("May annexes be added?", "Yes, up to ten.")
                .doesNotContain(
                        "Elders United",
                        ngo.organisation().acronym(),
                        ngo.member().username(),
                        "No.<");
        assertThat(page(scene.officer, "/secretariat")).doesNotContain("question waits");
        assertThat(page(scene.officer, officers() + "?answered=true")).contains("Yes, up to ten.");
        assertThat(mails())
                .filteredOn(mail -> mail.event().startsWith("question-answered:"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).startsWith(ngo.member().username());
                    assertThat(mail.body()).contains("Yes, up to ten.", call());
                });
    }

    @Test
    void a_private_answer_is_for_the_organisation_that_asked_alone() throws Exception {
        Ngo other = scene.ngo(ConsultativeStatus.GENERAL);
        Question question = asked(ngo, "Is our attack on record?");
        questions.answer(scene.officer, scene.procedureId, question.id(), Language.FR, "Oui, à part.", false, "");

        assertThat(page(ngo.member(), call())).contains("Oui, à part.", "answered to your organisation alone");
        for (Actor reader : new Actor[] {null, other.member(), scene.rapporteur}) {
            assertThat(page(reader, call())).doesNotContain("Oui, à part.", "Is our attack");
        }
    }

    @Test
    void a_private_answer_is_published_later_and_a_published_one_corrected_with_what_was_said_kept() throws Exception {
        Question question = asked(ngo, "May we of Elders United add annexes?");
        String path = officers() + "/" + question.id();
        assertThat(send(scene.officer, correct(path, 0, "Yes.", "yes", "May annexes be added?"))
                        .getStatus())
                .as("not answered yet")
                .isEqualTo(422);
        questions.answer(scene.officer, scene.procedureId, question.id(), Language.EN, "Yes, up to ten.", false, "");

        assertThat(send(scene.officer, correct(path, 0, "Yes, up to ten.", "yes", "May annexes be added?"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(null, call()))
                .contains("May annexes be added?", "Yes, up to ten.")
                .doesNotContain("Corrected");

        assertThat(send(scene.officer, correct(path, 1, "No, <b>none</b>.", "no", "May annexes be added?"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(null, call()))
                .as("what is published stays so")
                .contains("No, &lt;b&gt;none&lt;/b&gt;.", "Corrected")
                .doesNotContain("Yes, up to ten.", "Elders United");
        assertThat(page(ngo.member(), call())).contains("Corrected");
        MockHttpServletResponse meanwhile = send(scene.officer, correct(path, 1, "Five.", "yes", "May they?"));
        assertThat(meanwhile.getStatus()).isEqualTo(422);
        assertThat(meanwhile.getContentAsString()).contains("Somebody else has changed", "Five.</textarea>");
        send(scene.officer, correct(path, 2, "No, <b>none</b>.", "yes", "May annexes be added?"));

        assertThat(page(scene.officer, path)).contains("What was answered before", "Yes, up to ten.");
        Question kept = questions.get(scene.officer, scene.procedureId, question.id());
        assertThat(kept.answer()).isNotNull();
        assertThat(kept.answer().changes()).isEqualTo(2);
        assertThat(questions.before(scene.officer, kept))
                .extracting(Question.Before::published)
                .containsExactly(true, false);
        assertThat(mails())
                .filteredOn(mail -> mail.event().startsWith("question-corrected:"))
                .hasSize(2)
                .allSatisfy(
                        mail -> assertThat(mail.to()).startsWith(ngo.member().username()));
        assertThat(send(ngo.coordinator(), correct(path, 2, "Yes!", "yes", "May we?"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void who_may_not_ask_or_answer_does_not() throws Exception {
        Ngo notAsked = scene.ngo(ConsultativeStatus.ROSTER);
        Question question = asked(ngo, "When is the next session?");
        String path = officers() + "/" + question.id();

        assertThat(send(notAsked.member(), ask(notAsked, UUID.randomUUID(), "We too?"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(notAsked.member(), ask(ngo, UUID.randomUUID(), "For them?"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(scene.officer, ask(ngo, UUID.randomUUID(), "?")).getStatus())
                .isEqualTo(403);
        assertThat(send(ngo.coordinator(), get(path)).getStatus()).isEqualTo(403);
        assertThat(send(ngo.coordinator(), answer(path, "Soon.", "yes", "When?"))
                        .getStatus())
                .isEqualTo(403);
        assertThatThrownBy(() -> questions.answer(
                        scene.rapporteur, scene.procedureId, question.id(), Language.EN, "Soon.", true, "When?"))
                .isInstanceOf(NotAllowed.class);
        CivilScene elsewhere = new CivilScene(context, LateRule.REFUSE);
        assertThatThrownBy(() -> questions.get(elsewhere.officer, scene.procedureId, question.id()))
                .isInstanceOf(NotKnown.class);
        assertThatThrownBy(() -> questions.get(elsewhere.officer, elsewhere.procedureId, question.id()))
                .isInstanceOf(NotKnown.class);
    }

    @Test
    void from_the_deadline_on_no_question_is_taken_and_what_was_typed_is_kept() throws Exception {
        periods.close(period.id(), period.closesAt());

        MockHttpServletResponse late = send(ngo.member(), ask(ngo, UUID.randomUUID(), "One more thing?"));

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("Questions were taken until the deadline");
    }

    @Test
    void an_organisation_asks_fifty_questions_at_most_however_many_ask_at_once() throws Exception {
        ExecutorService members = Executors.newFixedThreadPool(6);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> asking = IntStream.range(0, 6)
                .mapToObj(member -> members.submit(() -> {
                    start.await();
                    int taken = 0;
                    for (int i = 0; i < 10; i++) {
                        taken += isTaken("Question " + member + "." + i + "?") ? 1 : 0;
                    }
                    return taken;
                }))
                .toList();
        start.countDown();
        int taken = 0;
        for (Future<Integer> one : asking) {
            taken += one.get();
        }
        members.shutdown();

        assertThat(taken).isEqualTo(50);
        assertThat(questions.of(ngo.member(), ngo.id(), scene.procedureId)).hasSize(50);
    }

    private boolean isTaken(String text) {
        try {
            questions.ask(ngo.member(), ngo.id(), scene.procedureId, UUID.randomUUID(), Language.EN, text);
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("question.too-many");
            return false;
        }
    }

    private Question asked(Ngo by, String text) {
        questions.ask(by.member(), by.id(), scene.procedureId, UUID.randomUUID(), Language.EN, text);
        return questions.of(by.member(), by.id(), scene.procedureId).get(0);
    }

    private List<Mail> mails() {
        return outbox.mails(scene.officer, scene.procedureId, null, 50).items();
    }

    private String call() {
        return "/calls/" + scene.procedureId;
    }

    private String officers() {
        return "/secretariat/procedures/" + scene.procedureId + "/questions";
    }

    private MockHttpServletRequestBuilder ask(Ngo by, UUID key, String text) {
        return post(call() + "/questions")
                .param("organisation", by.id().toString())
                .param("key", key.toString())
                .param("question", text);
    }

    private static MockHttpServletRequestBuilder answer(String path, String text, String publish, String wording) {
        return post(path)
                .param("answer", text)
                .param("answer-language", "EN")
                .param("publish", publish)
                .param("wording", wording);
    }

    private static MockHttpServletRequestBuilder correct(
            String path, int seen, String text, String publish, String wording) {
        return post(path + "/correct")
                .param("seen", Integer.toString(seen))
                .param("answer", text)
                .param("answer-language", "EN")
                .param("publish", publish)
                .param("wording", wording);
    }

    private String page(Actor reader, String path) throws Exception {
        MockHttpServletResponse answer =
                reader == null ? mvc.perform(get(path)).andReturn().getResponse() : send(reader, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(Actor reader, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(reader.username())).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
