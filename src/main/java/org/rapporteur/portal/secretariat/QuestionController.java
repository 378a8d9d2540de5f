package org.rapporteur.portal.secretariat;

import java.util.List;
import java.util.UUID;
import org.rapporteur.comment.Question;
import org.rapporteur.comment.Questions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Organisations;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Page;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.Procedures;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What organisations ask about a call, and the secretariat's answers. */
@Controller
class QuestionController {

    private static final String PATH = "/secretariat/procedures/{procedureId}/questions";
    private static final int ON_A_PAGE = 25;

    private final Questions questions;
    private final Procedures procedures;
    private final Organisations organisations;

    QuestionController(Questions questions, Procedures procedures, Organisations organisations) {
        this.questions = questions;
        this.procedures = procedures;
        this.organisations = organisations;
    }

    /** @param answered the answered ones, the newest first; else those that wait, the oldest first */
    @Asks(Act.ANSWER_QUESTIONS)
    @GetMapping(PATH)
    String list(
            Actor actor,
            @PathVariable UUID procedureId,
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Page<Question> page = questions.of(actor, procedureId, answered, after, ON_A_PAGE);
        model.addAttribute("procedure", procedures.get(procedureId));
        model.addAttribute("page", page);
        model.addAttribute("answered", answered);
        model.addAttribute(
                "organisations",
                organisations.byId(page.items().stream()
                        .map(Question::organisationId)
                        .distinct()
                        .toList()));
        return "secretariat/questions";
    }

    @Asks(Act.ANSWER_QUESTIONS)
    @GetMapping(PATH + "/{questionId}")
    String question(Actor actor, @PathVariable UUID procedureId, @PathVariable UUID questionId, Model model) {
        Question question = questions.get(actor, procedureId, questionId);
        Question.Answer answer = question.answer();
        Inputs inputs = answer == null
                ? Inputs.none()
                        .with("wording", question.text())
                        .with("answer-language", question.language())
                        .with("publish", "yes")
                : Inputs.none()
                        .with("seen", answer.changes())
                        .with("answer", answer.text())
                        .with("wording", answer.wording())
                        .with("answer-language", answer.language())
                        .with("publish", answer.published() ? "yes" : "no");
        return page(actor, question, inputs, model);
    }

    @Asks(Act.ANSWER_QUESTIONS)
    @PostMapping(PATH + "/{questionId}")
    String answer(
            Actor actor,
            @PathVariable UUID procedureId,
            @PathVariable UUID questionId,
            Inputs inputs,
            Reply reply,
            Model model) {
        return reply.to(
                () -> {
                    questions.answer(
                            actor,
                            procedureId,
                            questionId,
                            inputs.choice("answer-language", Language.class),
                            inputs.text("answer"),
                            inputs.has("publish", "yes"),
                            inputs.text("wording"));
                    return reply.done(
                            "/secretariat/procedures/" + procedureId + "/questions", "secretariat.questions.done");
                },
                () -> page(actor, questions.get(actor, procedureId, questionId), inputs, model));
    }

    @Asks(Act.ANSWER_QUESTIONS)
    @PostMapping(PATH + "/{questionId}/correct")
    String correct(
            Actor actor,
            @PathVariable UUID procedureId,
            @PathVariable UUID questionId,
            Inputs inputs,
            Reply reply,
            Model model) {
        return reply.to(
                () -> {
                    questions.correct(
                            actor,
                            procedureId,
                            questionId,
                            Field.given("field.key", inputs.number("seen")),
                            inputs.choice("answer-language", Language.class),
                            inputs.text("answer"),
                            inputs.has("publish", "yes"),
                            inputs.text("wording"));
                    return reply.done(
                            "/secretariat/procedures/" + procedureId + "/questions/" + questionId,
                            "secretariat.question.corrected");
                },
                () -> page(actor, questions.get(actor, procedureId, questionId), inputs, model));
    }

    private String page(Actor actor, Question question, Inputs inputs, Model model) {
        model.addAttribute("before", question.isAnswered() ? questions.before(actor, question) : List.of());
        model.addAttribute("question", question);
        model.addAttribute("procedure", procedures.get(question.procedureId()));
        model.addAttribute("organisation", organisations.get(question.organisationId()));
        model.addAttribute("languages", Language.values());
        model.addAttribute("typed", inputs);
        return "secretariat/question";
    }
}
