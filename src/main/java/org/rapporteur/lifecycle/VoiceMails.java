package org.rapporteur.lifecycle;

import java.util.List;
import org.rapporteur.comment.CosigningAsked;
import org.rapporteur.comment.DraftReturned;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.SubmissionWithdrawn;
import org.rapporteur.identity.Accounts;
import org.rapporteur.notification.Notice;
import org.rapporteur.notification.Outbox;
import org.rapporteur.procedure.Procedures;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the people of organisations where one of them waits for another, in the transaction of the act. */
@Component
class VoiceMails {

    private final Procedures procedures;
    private final Accounts accounts;
    private final Outbox outbox;

    VoiceMails(Procedures procedures, Accounts accounts, Outbox outbox) {
        this.procedures = procedures;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SubmissionWithdrawn withdrawn) {
        Receipt receipt = withdrawn.receipt();
        outbox.tell(
                new Notice(
                        "submission-withdrawn:" + receipt.submissionId(),
                        withdrawn.procedure().id(),
                        withdrawn.coordinators(),
                        "/ngo/submissions/" + receipt.submissionId(),
                        List.of(withdrawn.procedure().panel().title(), withdrawn.at(), receipt.number())),
                withdrawn.procedure().body(),
                withdrawn.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CosigningAsked asked) {
        outbox.tell(new Notice(
                "cosigning-asked:" + asked.cosigningId() + ":" + asked.asked(),
                null,
                asked.coordinators(),
                "/ngo/joint/" + asked.cosigningId(),
                List.of(asked.procedure().panel().title(), "", asked.lead().name())));
    }

    /** Without the note and outside the procedure's mails: who wrote what is the organisation's own affair. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DraftReturned returned) {
        String title = procedures.get(returned.procedureId()).panel().title();
        accounts.find(returned.author())
                .ifPresent(author -> outbox.tell(new Notice(
                        "draft-returned-to-author:" + returned.draftId() + ":" + returned.version(),
                        null,
                        List.of(author),
                        "/ngo/periods/" + returned.periodId() + "?organisation=" + returned.organisationId() + "#d-"
                                + returned.draftId(),
                        List.of(title))));
    }
}
