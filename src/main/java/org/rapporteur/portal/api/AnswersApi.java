package org.rapporteur.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.Submissions;
import org.rapporteur.disposition.Disposition;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.disposition.Satisfactions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Page;
import org.rapporteur.portal.AnswerChanges;
import org.rapporteur.portal.Asks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was said and, once released, what became of it. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Answers", description = "What became of each comment, and what it changed in the text")
class AnswersApi {

    private final Submissions submissions;
    private final Dispositions dispositions;
    private final AnswerChanges changes;
    private final Satisfactions satisfactions;

    AnswersApi(Submissions submissions, Dispositions dispositions, AnswerChanges changes, Satisfactions satisfactions) {
        this.satisfactions = satisfactions;
        this.submissions = submissions;
        this.dispositions = dispositions;
        this.changes = changes;
    }

    @Operation(
            operationId = "comments",
            summary = "The comments of a submission with their answers",
            description = "Answers are told once they were released, and for the version that is in force alone.")
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping("/submissions/{submissionId}/comments")
    PageView<CommentView> comments(
            Actor actor,
            @PathVariable UUID submissionId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        Submission submission = submissions.get(actor, submissionId);
        Page<Comment> page = Asking.page(submissions.commentsOf(submission), Comment::id, after, size);
        Map<UUID, Disposition> answers =
                submission.version().isInForce() ? released(page.items()) : Map.<UUID, Disposition>of();
        Map<UUID, AnswerChanges.Change> changed = changes.of(page.items(), answers);
        return PageView.of(
                page, comment -> CommentView.of(comment, answers.get(comment.id()), changed.get(comment.id())));
    }

    @Operation(
            operationId = "judge",
            summary = "Says once whether the answer to a comment satisfies the organisation",
            responses =
                    @io.swagger.v3.oas.annotations.responses.ApiResponse(
                            responseCode = "204",
                            description = "It was noted"))
    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping(path = "/comments/{commentId}/satisfaction", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> judge(Actor actor, @PathVariable UUID commentId, @RequestBody SatisfactionBody body) {
        satisfactions.say(
                actor,
                commentId,
                Field.given("satisfaction.title", body.satisfied()),
                body.remark() == null ? "" : body.remark());
        return ResponseEntity.noContent().build();
    }

    private Map<UUID, Disposition> released(List<Comment> comments) {
        return dispositions.of(comments.stream().map(Comment::id).toList()).entrySet().stream()
                .filter(answer -> answer.getValue().releasedAt() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
