package org.rapporteur.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.SubmissionChanges;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.portal.Asks;
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

/** Submitting as one body, and what can still be done about a submission. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Submissions", description = "What is sent for the organisation as a whole, its versions and receipts")
class SubmissionsApi {

    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final SubmissionChanges changes;

    SubmissionsApi(CommentDrafts drafts, Submissions submissions, SubmissionChanges changes) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.changes = changes;
    }

    @Operation(operationId = "preview", summary = "Exactly what would be sent now, and whether it can be")
    @Asks(Act.COMMENT)
    @GetMapping("/periods/{periodId}/preview")
    PreviewView preview(Actor actor, @PathVariable UUID periodId) {
        return PreviewView.of(drafts.desk(actor, Asking.organisation(actor), periodId));
    }

    @Operation(
            operationId = "submit",
            summary = "Submits the accepted comments for the organisation",
            description = "Sent again with the same Idempotency-Key it gives the same receipt and does nothing more,"
                    + " even after the deadline. Where a submission was reopened, this replaces it.")
    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping(path = "/periods/{periodId}/submissions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SubmissionView> submit(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody SubmitBody body) {
        Receipt receipt = submissions.submit(
                actor,
                Asking.organisation(actor),
                periodId,
                Asking.key(key),
                body.withholdName(),
                body.withholdReason() == null ? "" : body.withholdReason());
        return ResponseEntity.created(URI.create("/api/v1/submissions/" + receipt.submissionId()))
                .body(SubmissionView.of(submissions.get(actor, receipt.submissionId())));
    }

    @Operation(operationId = "submissions", summary = "What the organisation has submitted, the newest first")
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping("/submissions")
    PageView<SubmissionView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        return PageView.of(
                submissions.of(actor, Asking.organisation(actor), after, Asking.size(size)), SubmissionView::of);
    }

    @Operation(operationId = "submission", summary = "A submission with its receipt")
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping("/submissions/{submissionId}")
    SubmissionView get(Actor actor, @PathVariable UUID submissionId) {
        return SubmissionView.of(submissions.get(actor, submissionId));
    }

    @Operation(
            operationId = "reopenSubmission",
            summary = "Brings a submission's comments back into preparation, to replace it",
            description = "It stays in force until a new version was submitted.")
    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/submissions/{submissionId}/reopen")
    SubmissionView reopen(Actor actor, @PathVariable UUID submissionId) {
        changes.reopen(actor, submissionId);
        return get(actor, submissionId);
    }

    @Operation(operationId = "keepSubmission", summary = "Leaves a reopened submission as it is")
    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/submissions/{submissionId}/keep")
    SubmissionView keep(Actor actor, @PathVariable UUID submissionId) {
        changes.keep(actor, submissionId);
        return get(actor, submissionId);
    }

    @Operation(
            operationId = "withdrawSubmission",
            summary = "Withdraws a submission",
            description = "It is kept, but neither counted nor answered. Done again, it changes nothing.")
    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/submissions/{submissionId}/withdraw")
    SubmissionView withdraw(Actor actor, @PathVariable UUID submissionId) {
        changes.withdraw(actor, submissionId);
        return get(actor, submissionId);
    }
}
