package org.rapporteur.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.rapporteur.comment.Cosignature;
import org.rapporteur.comment.Cosigning;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Page;
import org.rapporteur.portal.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joint submissions: one organisation leads, others sign exactly what it will send. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Joint submissions", description = "Others sign what one organisation prepares, by its exact content")
class CosigningApi {

    private final Cosigning cosigning;

    CosigningApi(Cosigning cosigning) {
        this.cosigning = cosigning;
    }

    @Operation(operationId = "asked", summary = "What the organisation is asked to sign, or has confirmed")
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping("/cosignatures")
    PageView<CosignatureView> asked(Actor actor) {
        return PageView.of(new Page<>(cosigning.askedOf(actor, Asking.organisation(actor)), null), CosignatureView::of);
    }

    @Operation(operationId = "cosignature", summary = "Exactly what there is to sign now")
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping("/cosignatures/{cosigningId}")
    CosignatureView get(Actor actor, @PathVariable UUID cosigningId) {
        Cosignature one = cosigning.get(actor, cosigningId);
        Cosigning.Content content = cosigning.contentOf(actor, cosigningId);
        return CosignatureView.of(
                one,
                content.content(),
                content.texts().stream().map(CommentBody::of).toList());
    }

    @Operation(
            operationId = "confirm",
            summary = "Signs what was read",
            description = "Refused with cosigning.changed where something else would be sent by now.")
    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping(path = "/cosignatures/{cosigningId}/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
    CosignatureView confirm(Actor actor, @PathVariable UUID cosigningId, @RequestBody ConfirmBody body) {
        cosigning.confirm(actor, cosigningId, body.content() == null ? "" : body.content());
        return get(actor, cosigningId);
    }

    @Operation(operationId = "decline", summary = "Does not sign, or no longer")
    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/cosignatures/{cosigningId}/decline")
    CosignatureView decline(Actor actor, @PathVariable UUID cosigningId) {
        cosigning.decline(actor, cosigningId);
        return get(actor, cosigningId);
    }

    @Operation(operationId = "cosigners", summary = "Those who were asked to sign what the organisation prepares")
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping("/periods/{periodId}/cosignatures")
    PageView<CosignatureView> cosigners(Actor actor, @PathVariable UUID periodId) {
        return PageView.of(
                new Page<>(cosigning.askedBy(actor, Asking.organisation(actor), periodId), null), CosignatureView::of);
    }

    @Operation(
            operationId = "invite",
            summary = "Asks an organisation to sign; asked again, it has to confirm anew",
            responses =
                    @io.swagger.v3.oas.annotations.responses.ApiResponse(
                            responseCode = "204",
                            description = "It was asked"))
    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping(path = "/periods/{periodId}/cosignatures", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> invite(Actor actor, @PathVariable UUID periodId, @RequestBody InviteBody body) {
        cosigning.ask(
                actor, Asking.organisation(actor), periodId, Field.given("field.organisation", body.organisation()));
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    @Operation(operationId = "uninvite", summary = "Asks an organisation no longer, whatever it has said")
    @Asks(Act.SUBMIT_COMMENTS)
    @DeleteMapping("/cosigners/{cosigningId}")
    ResponseEntity<Void> uninvite(Actor actor, @PathVariable UUID cosigningId) {
        cosigning.revoke(actor, cosigningId);
        return ResponseEntity.noContent().build();
    }
}
