package org.rapporteur.lifecycle;

import java.util.List;
import org.rapporteur.comment.CosignedSubmission;
import org.rapporteur.comment.SubmissionReceived;
import org.rapporteur.journal.SealedLog;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.review.ContributionReceived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails what was received back to those who sent it, in the transaction in which it was received. */
@Component
class Receipts {

    private final Procedures procedures;
    private final Announcements announcements;
    private final SealedLog record;

    Receipts(Procedures procedures, Announcements announcements, SealedLog record) {
        this.procedures = procedures;
        this.announcements = announcements;
        this.record = record;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SubmissionReceived received) {
        announcements.receipt(
                received.procedure(),
                received.coordinators(),
                received.receipt(),
                record.recent().orElse(null));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CosignedSubmission cosigned) {
        announcements.cosigned(cosigned);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ContributionReceived received) {
        announcements.toDelegations(
                procedures.get(received.procedureId()),
                List.of(received.delegationId()),
                "contribution-received",
                received.contributionId(),
                "/delegation/rounds/" + received.roundId(),
                null,
                received.number());
    }
}
