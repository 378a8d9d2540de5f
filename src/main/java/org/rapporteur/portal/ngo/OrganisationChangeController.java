package org.rapporteur.portal.ngo;

import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.OrganisationNames;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.OrganisationEntry;
import org.rapporteur.portal.Reply;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A coordinator changes what the organisation says of itself; its status is the secretariat's to change. */
@Controller
class OrganisationChangeController {

    private static final String PATH = "/ngo/organisation/change";

    private final Organisations organisations;

    OrganisationChangeController(Organisations organisations) {
        this.organisations = organisations;
    }

    @Asks(Act.MANAGE_MEMBERS)
    @GetMapping(PATH)
    ModelAndView form(Actor actor, @RequestParam(required = false) @Nullable UUID organisation) {
        Organisation own = own(actor, organisation);
        return page(own, OrganisationEntry.of(own, organisations.contact(actor, own.id())));
    }

    @Asks(Act.MANAGE_MEMBERS)
    @PostMapping(PATH)
    Object change(
            Actor actor,
            @RequestParam UUID organisation,
            @RequestParam MultiValueMap<String, String> typed,
            Reply reply) {
        Organisation own = own(actor, organisation);
        OrganisationEntry entry = new OrganisationEntry(typed);
        return reply.to(
                () -> {
                    organisations.describe(actor, own.id(), entry.details(own.status()));
                    return reply.done("/ngo/organisation?organisation=" + own.id(), "organisations.done.changed");
                },
                () -> page(own, entry));
    }

    private Organisation own(Actor actor, @Nullable UUID asked) {
        UUID id = ActingFor.organisation(actor, asked);
        Authority.require(actor, Act.MANAGE_MEMBERS, Set.of(Place.organisation(id)));
        return organisations.get(id);
    }

    private static ModelAndView page(Organisation organisation, OrganisationEntry entry) {
        ModelAndView page = new ModelAndView("ngo/organisation-change");
        page.addObject("organisation", organisation);
        page.addObject("typed", entry);
        page.addObject("tags", OrganisationNames.LANGUAGES);
        page.addObject("statuses", null);
        return page;
    }
}
