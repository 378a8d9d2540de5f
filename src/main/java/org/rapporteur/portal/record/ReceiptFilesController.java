package org.rapporteur.portal.record;

import java.util.UUID;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.journal.RecordedReceipts;
import org.rapporteur.portal.Asks;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipt of a submission as a file to keep, and the proof that it is in the record. */
@Controller
class ReceiptFilesController {

    private final Submissions submissions;
    private final RecordedReceipts recorded;
    private final ReceiptSheet sheet;

    ReceiptFilesController(Submissions submissions, RecordedReceipts recorded, ReceiptSheet sheet) {
        this.submissions = submissions;
        this.recorded = recorded;
        this.sheet = sheet;
    }

    /** In the reader's language. */
    @Asks({Act.SUBMIT_COMMENTS, Act.ANSWER_COMMENTS})
    @GetMapping("/ngo/submissions/{submissionId}/receipt.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID submissionId) {
        Submission submission = submissions.get(actor, submissionId);
        byte[] pdf = sheet.of(submission, LocaleContextHolder.getLocale());
        return file(submission.receipt().number(), "receipt-", ".pdf", MediaType.APPLICATION_PDF, pdf);
    }

    /** @param size of the head to prove it under; the first head over it where none is named */
    @Asks({Act.SUBMIT_COMMENTS, Act.ANSWER_COMMENTS})
    @GetMapping("/ngo/submissions/{submissionId}/proof.json")
    ResponseEntity<byte[]> proof(Actor actor, @PathVariable UUID submissionId, @RequestParam @Nullable Long size) {
        Receipt receipt = submissions.get(actor, submissionId).receipt();
        byte[] proof =
                recorded.proof(receipt.number(), receipt.fingerprint(), size).file();
        return file(receipt.number(), "proof-", ".json", MediaType.APPLICATION_JSON, proof);
    }

    private static ResponseEntity<byte[]> file(
            String number, String before, String after, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(before + number + after)
                                .build()
                                .toString())
                .body(content);
    }
}
