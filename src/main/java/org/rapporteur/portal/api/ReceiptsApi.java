package org.rapporteur.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.journal.RecordedReceipts;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.record.ReceiptSheet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What proves a submission: its canonical form, its receipt on paper, and that it is in the sealed record. */
@RestController
@RequestMapping("/api/v1/submissions/{submissionId}")
@Tag(name = "Receipts", description = "What proves that the organisation's words were received, and when")
class ReceiptsApi {

    private final Submissions submissions;
    private final RecordedReceipts recorded;
    private final ReceiptSheet sheet;

    ReceiptsApi(Submissions submissions, RecordedReceipts recorded, ReceiptSheet sheet) {
        this.submissions = submissions;
        this.recorded = recorded;
        this.sheet = sheet;
    }

    @Operation(
            operationId = "canonicalForm",
            summary = "The bytes that the fingerprint was made over (RFC 8785)",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The canonical form",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping(path = "/canonical-form", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> canonicalForm(Actor actor, @PathVariable UUID submissionId) {
        return file(MediaType.APPLICATION_JSON, submissions.canonicalForm(actor, submissionId));
    }

    @Operation(
            operationId = "receipt",
            summary = "The receipt as a PDF, in the language of Accept-Language",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The receipt",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping(path = "/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> receipt(Actor actor, @PathVariable UUID submissionId) {
        return file(
                MediaType.APPLICATION_PDF,
                sheet.of(submissions.get(actor, submissionId), LocaleContextHolder.getLocale()));
    }

    @Operation(
            operationId = "proof",
            summary = "The proof that the receipt is in the sealed record",
            description = "Refused with record.not-sealed until the record was sealed after the submission.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The proof",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping(path = "/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> proof(
            Actor actor, @PathVariable UUID submissionId, @RequestParam(required = false) @Nullable Long size) {
        Receipt receipt = submissions.get(actor, submissionId).receipt();
        return file(
                MediaType.APPLICATION_JSON,
                recorded.proof(receipt.number(), receipt.fingerprint(), size).file());
    }

    private static ResponseEntity<byte[]> file(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
