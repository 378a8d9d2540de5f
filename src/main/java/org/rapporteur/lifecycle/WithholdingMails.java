package org.rapporteur.lifecycle;

import java.util.List;
import org.rapporteur.comment.Withholding;
import org.rapporteur.comment.WithholdingAsked;
import org.rapporteur.comment.WithholdingDecided;
import org.rapporteur.identity.Function;
import org.rapporteur.procedure.Procedures;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells officers that something is asked to be withheld, and the organisation what was decided. Which organisation asks,
 * and for what, stands on the pages alone.
 */
@Component
class WithholdingMails {

    private final Procedures procedures;
    private final Announcements announcements;

    WithholdingMails(Procedures procedures, Announcements announcements) {
        this.procedures = procedures;
        this.announcements = announcements;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WithholdingAsked event) {
        Withholding asked = event.asked();
        announcements.toOffice(
                procedures.get(asked.procedureId()),
                Function.OFFICER,
                "withholding-asked",
                asked.id(),
                "/secretariat/procedures/" + asked.procedureId() + "/withholding",
                null,
                "");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WithholdingDecided event) {
        Withholding asked = event.asked();
        announcements.toOrganisations(
                event.procedure(),
                List.of(asked.organisationId()),
                event.decision() == Withholding.Decision.GRANTED ? "withholding-granted" : "withholding-refused",
                asked.id(),
                "/ngo/submissions/" + asked.submissionId() + "#withholding",
                null,
                event.answer());
    }
}
