package org.rapporteur.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.Coordination;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.portal.Asks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How drafts become one voice: offered by members, accepted, returned and ordered by coordinators. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Arranging",
        description = "Members offer, coordinators accept, return and order; only what is accepted is sent")
class ArrangingApi {

    private final Coordination coordination;
    private final CommentDrafts drafts;

    ArrangingApi(Coordination coordination, CommentDrafts drafts) {
        this.coordination = coordination;
        this.drafts = drafts;
    }

    @Operation(operationId = "offerDraft", summary = "Offers a comment to the coordinator")
    @Asks(Act.COMMENT)
    @PostMapping("/drafts/{draftId}/offer")
    ResponseEntity<DraftView> offer(Actor actor, @PathVariable UUID draftId) {
        coordination.offer(actor, draftId);
        return answer(actor, draftId);
    }

    @Operation(
            operationId = "acceptDraft",
            summary = "Accepts a comment, so that it is sent",
            description = "If-Match names the entity tag of what was read, so that nothing unread is accepted.")
    @Asks(Act.ARRANGE_COMMENTS)
    @PostMapping("/drafts/{draftId}/accept")
    ResponseEntity<DraftView> accept(
            Actor actor,
            @PathVariable UUID draftId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        CommentDraft draft = drafts.get(actor, draftId);
        Asking.match(ifMatch, DraftView.of(draft), DraftView.etag(draft));
        coordination.accept(actor, draftId, draft.version());
        return answer(actor, draftId);
    }

    @Operation(operationId = "returnDraft", summary = "Returns a comment to its author with a note")
    @Asks(Act.ARRANGE_COMMENTS)
    @PostMapping(path = "/drafts/{draftId}/return", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftView> giveBack(Actor actor, @PathVariable UUID draftId, @RequestBody NoteBody body) {
        coordination.giveBack(actor, draftId, body.note() == null ? "" : body.note());
        return answer(actor, draftId);
    }

    @Operation(operationId = "moveDraft", summary = "Moves a comment by one place in the order of sending")
    @Asks(Act.ARRANGE_COMMENTS)
    @PostMapping(path = "/drafts/{draftId}/move", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftView> move(Actor actor, @PathVariable UUID draftId, @RequestBody MoveBody body) {
        coordination.move(actor, draftId, body.way() == null ? Coordination.Way.UP : body.way());
        return answer(actor, draftId);
    }

    private ResponseEntity<DraftView> answer(Actor actor, UUID draftId) {
        CommentDraft draft = drafts.get(actor, draftId);
        return ResponseEntity.ok().eTag(DraftView.etag(draft)).body(DraftView.of(draft));
    }
}
