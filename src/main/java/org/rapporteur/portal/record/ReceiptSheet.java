package org.rapporteur.portal.record;

import java.time.ZoneOffset;
import java.util.Locale;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.Submissions;
import org.rapporteur.journal.RecordedReceipts;
import org.rapporteur.journal.Sealing;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.publication.TaggedPdf;
import org.rapporteur.wording.Moments;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A receipt as one sheet of paper: a tagged PDF in one of the six languages. */
@Component
public class ReceiptSheet {

    private final Procedures procedures;
    private final Submissions submissions;
    private final RecordedReceipts recorded;
    private final SpringTemplateEngine templates;
    private final String address;

    ReceiptSheet(
            Procedures procedures,
            Submissions submissions,
            RecordedReceipts recorded,
            SpringTemplateEngine templates,
            @Value("${rapporteur.address}") String address) {
        this.procedures = procedures;
        this.submissions = submissions;
        this.recorded = recorded;
        this.templates = templates;
        this.address = address.replaceFirst("/+$", "");
    }

    public byte[] of(Submission submission, Locale locale) {
        Language language = Language.of(locale.getLanguage()).orElse(Language.EN);
        Receipt receipt = submission.receipt();
        Procedure procedure = procedures.get(submission.procedureId());
        Sealing sealing =
                recorded.sealing(receipt.number(), receipt.fingerprint()).orElse(null);
        Context context = new Context(language.locale());
        context.setVariable("language", language.tag());
        context.setVariable("direction", language.direction());
        context.setVariable("families", TaggedPdf.families(language));
        context.setVariable("receipt", receipt);
        context.setVariable("organisation", TaggedPdf.showable(submissions.senderOf(submission)));
        context.setVariable(
                "cosigners",
                submission.cosigners().stream().map(TaggedPdf::showable).toList());
        context.setVariable("panel", TaggedPdf.showable(procedure.panel().title()));
        context.setVariable(
                "panelLanguage", procedure.panel().originalLanguage().tag());
        context.setVariable("body", TaggedPdf.showable(procedure.body().name()));
        context.setVariable(
                "received",
                Moments.exactly(receipt.receivedAt(), procedure.body().zone(), language.locale()));
        context.setVariable("receivedUtc", Moments.exactly(receipt.receivedAt(), ZoneOffset.UTC, language.locale()));
        context.setVariable("verify", address + "/verify");
        context.setVariable("record", address + "/record");
        context.setVariable("sealing", sealing);
        if (sealing != null && sealing.head() != null) {
            context.setVariable(
                    "sealedAt", Moments.exactly(sealing.head().sealedAt(), ZoneOffset.UTC, language.locale()));
            context.setVariable(
                    "checkpoint", sealing.head().checkpoint().strip().split("\n"));
        }
        return TaggedPdf.of(templates.process("record/receipt-sheet", context), language);
    }
}
