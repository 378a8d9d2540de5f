package org.rapporteur.notification;

import java.util.List;
import org.rapporteur.identity.MemberInvited;
import org.rapporteur.identity.OrganisationDecided;
import org.rapporteur.identity.OrganisationRegistered;
import org.rapporteur.identity.OrganisationState;
import org.rapporteur.identity.RegistrationReceived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells of what happens to organisations, in the transaction in which it does. */
@Component
class OrganisationMails {

    private final Outbox outbox;

    OrganisationMails(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RegistrationReceived received) {
        outbox.send(new Letter(
                "registration-confirm:" + received.id(),
                received.person(),
                received.email(),
                received.locale(),
                "/register/confirm",
                received.secret(),
                List.of(received.organisation(), received.expiresAt())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrganisationRegistered registered) {
        outbox.tell(new Notice(
                "organisation-registered:" + registered.organisation().id(),
                null,
                registered.officers(),
                "/secretariat/organisations/" + registered.organisation().id(),
                List.of(registered.organisation().name())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrganisationDecided decided) {
        outbox.tell(new Notice(
                event(decided) + ":" + decided.organisation().id() + "/" + decided.at(),
                null,
                decided.coordinators(),
                decided.organisation().state() == OrganisationState.REFUSED
                        ? "/register"
                        : "/ngo?organisation=" + decided.organisation().id(),
                List.of(decided.organisation().name(), "", decided.reason())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MemberInvited invited) {
        outbox.send(new Letter(
                "member-invited:" + invited.id(),
                invited.name(),
                invited.email(),
                invited.locale(),
                "/join",
                invited.secret(),
                List.of(invited.organisation().nameIn(invited.locale()), invited.expiresAt(), invited.invitedBy())));
    }

    private static String event(OrganisationDecided decided) {
        return switch (decided.organisation().state()) {
            case APPROVED ->
                decided.before() == OrganisationState.SUSPENDED ? "organisation-reinstated" : "organisation-approved";
            case REFUSED -> "organisation-refused";
            case SUSPENDED -> "organisation-suspended";
            case PENDING -> throw new IllegalArgumentException("nobody decided on " + decided.organisation());
        };
    }
}
