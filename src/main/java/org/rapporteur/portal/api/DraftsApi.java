package org.rapporteur.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.DraftConflict;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.RepeatableRequests;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Declined;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comments in preparation. Whoever changes one says which state of it they saw, so that nobody overwrites another. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Drafts", description = "Comments in preparation, which the organisation alone sees")
class DraftsApi {

    private final CommentDrafts drafts;
    private final RepeatableRequests requests;

    DraftsApi(CommentDrafts drafts, RepeatableRequests requests) {
        this.drafts = drafts;
        this.requests = requests;
    }

    @Operation(operationId = "drafts", summary = "The comments in preparation, in the order in which they were made")
    @Asks(Act.COMMENT)
    @GetMapping("/periods/{periodId}/drafts")
    PageView<DraftView> list(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        UUID organisation = Asking.organisation(actor);
        return PageView.of(
                Asking.page(drafts.desk(actor, organisation, periodId).drafts(), CommentDraft::id, after, size),
                DraftView::of);
    }

    @Operation(
            operationId = "addDraft",
            summary = "Saves a new comment",
            description = "Sent again with the same Idempotency-Key it makes nothing more and answers the same.")
    @Asks(Act.COMMENT)
    @PostMapping(path = "/periods/{periodId}/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftView> add(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CommentBody comment) {
        UUID organisation = Asking.organisation(actor);
        CommentText text = comment.text();
        String asked = CanonicalForm.sha256("draft " + periodId + " " + text);
        UUID made = requests.once(
                organisation,
                Asking.key(key),
                asked,
                () -> drafts.add(actor, organisation, periodId, text).id());
        CommentDraft draft;
        try {
            draft = drafts.get(actor, made);
        } catch (NotKnown gone) {
            throw new Refusal("comment.gone");
        }
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + draft.id()))
                .eTag(DraftView.etag(draft))
                .body(DraftView.of(draft));
    }

    @Operation(operationId = "draft", summary = "A comment in preparation")
    @Asks(Act.COMMENT)
    @GetMapping("/drafts/{draftId}")
    ResponseEntity<DraftView> get(Actor actor, @PathVariable UUID draftId) {
        return answer(drafts.get(actor, draftId));
    }

    @Operation(
            operationId = "changeDraft",
            summary = "Replaces what a comment says",
            description = "If-Match names the entity tag of what was read. Where somebody changed it since, the answer"
                    + " is 412 with the comment as it is now, and nothing is changed.")
    @Asks(Act.COMMENT)
    @PutMapping(path = "/drafts/{draftId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftView> change(
            Actor actor,
            @PathVariable UUID draftId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CommentBody comment) {
        CommentDraft seen = seen(actor, draftId, ifMatch);
        try {
            return answer(drafts.change(actor, draftId, seen.version(), comment.text()));
        } catch (DraftConflict faster) {
            throw changed(faster.theirs());
        }
    }

    @Operation(operationId = "dropDraft", summary = "Drops a comment in preparation; no trace of it remains")
    @Asks(Act.COMMENT)
    @DeleteMapping("/drafts/{draftId}")
    ResponseEntity<Void> drop(
            Actor actor,
            @PathVariable UUID draftId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        CommentDraft seen = seen(actor, draftId, ifMatch);
        try {
            drafts.drop(actor, draftId, seen.version());
        } catch (DraftConflict faster) {
            throw changed(faster.theirs());
        }
        return ResponseEntity.noContent().build();
    }

    /** The draft as it is, where it is still what the caller saw. */
    private CommentDraft seen(Actor actor, UUID draftId, @Nullable String ifMatch) {
        CommentDraft draft = drafts.get(actor, draftId);
        Asking.match(ifMatch, DraftView.of(draft), DraftView.etag(draft));
        return draft;
    }

    private static Declined changed(CommentDraft theirs) {
        return new Declined(HttpStatus.PRECONDITION_FAILED, "changed", DraftView.of(theirs), DraftView.etag(theirs));
    }

    private static ResponseEntity<DraftView> answer(CommentDraft draft) {
        return ResponseEntity.ok().eTag(DraftView.etag(draft)).body(DraftView.of(draft));
    }
}
