package org.rapporteur.portal.calls;

import java.util.UUID;
import org.rapporteur.comment.Questions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Questions that organisations put to the secretariat on a call's page. */
@Controller
class CallQuestionController {

    private final Questions questions;
    private final CallPages pages;

    CallQuestionController(Questions questions, CallPages pages) {
        this.questions = questions;
        this.pages = pages;
    }

    /** @param key of the form, so that it asks once however often it is sent */
    @Asks(Act.COMMENT)
    @PostMapping("/calls/{procedureId}/questions")
    Object ask(
            Actor actor,
            @PathVariable UUID procedureId,
            @RequestParam UUID organisation,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String question,
            Reply reply) {
        return reply.to(
                () -> {
                    questions.ask(actor, organisation, procedureId, key, readers(), question);
                    return reply.done(
                            "/calls/" + procedureId + "?organisation=" + organisation + "#questions",
                            "calls.questions.asked");
                },
                () -> pages.of(procedureId, organisation, null, question, key));
    }

    /** Questions are taken to be in the language of the page on which they are typed. */
    private static Language readers() {
        return Language.of(LocaleContextHolder.getLocale().getLanguage()).orElse(Language.EN);
    }
}
