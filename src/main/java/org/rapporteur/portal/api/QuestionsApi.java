package org.rapporteur.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.rapporteur.comment.Calls;
import org.rapporteur.comment.Question;
import org.rapporteur.comment.Questions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.procedure.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions to the secretariat about a call. */
@RestController
@RequestMapping(path = "/api/v1/calls/{callId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Questions", description = "Questions to the secretariat about a call, and their answers")
class QuestionsApi {

    private final Calls calls;
    private final Questions questions;

    QuestionsApi(Calls calls, Questions questions) {
        this.calls = calls;
        this.questions = questions;
    }

    @Operation(operationId = "published", summary = "The questions whose answers were published, the newest first")
    @Asks(Act.COMMENT)
    @GetMapping("/published-questions")
    PageView<QuestionView> published(
            Actor actor,
            @PathVariable UUID callId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        return PageView.of(
                questions.published(calls.get(actor, callId, Asking.organisation(actor)), after, Asking.size(size)),
                QuestionView::of);
    }

    @Operation(operationId = "questions", summary = "What the organisation itself asked")
    @Asks(Act.COMMENT)
    @GetMapping("/questions")
    PageView<QuestionView> own(
            Actor actor,
            @PathVariable UUID callId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        UUID organisation = Asking.organisation(actor);
        calls.get(actor, callId, organisation);
        return PageView.of(
                Asking.page(questions.of(actor, organisation, callId), Question::id, after, size), QuestionView::of);
    }

    @Operation(
            operationId = "ask",
            summary = "Asks the secretariat",
            description = "Sent again with the same Idempotency-Key it asks nothing more.",
            responses =
                    @io.swagger.v3.oas.annotations.responses.ApiResponse(
                            responseCode = "204",
                            description = "It was asked"))
    @Asks(Act.COMMENT)
    @PostMapping(path = "/questions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> ask(
            Actor actor,
            @PathVariable UUID callId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody QuestionBody body) {
        UUID organisation = Asking.organisation(actor);
        calls.get(actor, callId, organisation);
        Language language = Language.of(body.language())
                .orElseThrow(() -> new Refusal("comment.language", String.valueOf(body.language())));
        // the same key of two organisations is two keys
        UUID form = UUID.nameUUIDFromBytes((organisation + " " + Asking.key(key)).getBytes(StandardCharsets.UTF_8));
        questions.ask(actor, organisation, callId, form, language, body.question() == null ? "" : body.question());
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
}
