package org.rapporteur.portal.secretariat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Invitations;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.frame.Reader;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One organisation before the secretariat: what it says of itself, how it stands, who acts for it, what happened. */
@Component
class OrganisationPage {
    static final String PATH = "/secretariat/organisations";

    private static final int EVENTS = 25;

    private static final List<Function> FUNCTIONS = List.of(Function.COORDINATOR, Function.MEMBER);

    private final Organisations organisations;
    private final OfficesView offices;
    private final Invitations invitations;
    private final Reader reader;

    OrganisationPage(Organisations organisations, OfficesView offices, Invitations invitations, Reader reader) {
        this.reader = reader;
        this.organisations = organisations;
        this.offices = offices;
        this.invitations = invitations;
    }

    /** The organisation, which the actor must administer. */
    Organisation administered(Actor actor, UUID id) {
        Organisation organisation = organisations.get(id);
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.organisation(id)));
        return organisation;
    }

    String show(Actor actor, UUID id, @Nullable String after, Inputs typed, Model model) {
        Organisation organisation = administered(actor, id);
        model.addAttribute("organisation", organisation);
        model.addAttribute("contact", organisations.contact(actor, id));
        model.addAttribute("reason", organisations.reason(actor, id));
        model.addAttribute("invitations", invitations.waiting(actor, id));
        model.addAttribute("history", organisations.history(actor, id, after, EVENTS));
        model.addAttribute("statuses", ConsultativeStatus.values());
        offices.show(Place.organisation(id), FUNCTIONS, model);
        model.addAttribute("typed", typed);
        model.addAttribute("zone", reader.zone().orElse(ZoneOffset.UTC));
        return "secretariat/organisation";
    }
}
