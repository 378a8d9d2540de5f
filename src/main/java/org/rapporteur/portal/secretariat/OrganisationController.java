package org.rapporteur.portal.secretariat;

import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.OrganisationFilter;
import org.rapporteur.identity.OrganisationState;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The organisations that may be consulted and who acts for them; for officers of the platform. */
@Controller
class OrganisationController {
    private static final int PAGE = 50;
    private static final String PATH = OrganisationPage.PATH;

    private final Organisations organisations;
    private final OrganisationPage page;
    private final Appointments appointments;

    OrganisationController(Organisations organisations, OrganisationPage page, Appointments appointments) {
        this.organisations = organisations;
        this.page = page;
        this.appointments = appointments;
    }

    @GetMapping(PATH)
    @Asks(Act.ADMINISTER)
    String list(Actor actor, @RequestParam @Nullable String after, Inputs filter, Model model) {
        return listPage(actor, after, filter, Inputs.none(), model);
    }

    @PostMapping(PATH)
    @Asks(Act.ADMINISTER)
    String admit(Actor actor, Inputs inputs, Reply reply, Model model) {
        return reply.to(
                () -> {
                    Organisation organisation = organisations.admit(
                            actor,
                            inputs.text("organisation"),
                            inputs.text("acronym"),
                            inputs.choice("status", ConsultativeStatus.class),
                            inputs.text("country"));
                    return reply.done(PATH + "/" + organisation.id(), "secretariat.done.organisation");
                },
                () -> listPage(actor, null, Inputs.none(), inputs, model));
    }

    @GetMapping(PATH + "/{id}")
    @Asks(Act.ADMINISTER)
    String organisation(Actor actor, @PathVariable UUID id, @RequestParam @Nullable String after, Model model) {
        return page.show(actor, id, after, Inputs.none(), model);
    }

    @PostMapping(PATH + "/{id}/offices")
    @Asks(Act.ADMINISTER)
    String appoint(Actor actor, @PathVariable UUID id, Inputs inputs, Reply reply, Model model) {
        Organisation organisation = page.administered(actor, id);
        return reply.to(
                () -> OfficesView.appointed(
                        appointments.toOrganisation(actor, organisation, inputs), PATH + "/" + id, reply, model),
                () -> page.show(actor, id, null, inputs, model));
    }

    @PostMapping(PATH + "/{id}/offices/{office}/end")
    @Asks(Act.ADMINISTER)
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID office, Reply reply) {
        appointments.end(actor, Place.organisation(id), office);
        return reply.done(PATH + "/" + id, "secretariat.done.ended");
    }

    private String listPage(Actor actor, @Nullable String after, Inputs filter, Inputs inputs, Model model) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        OrganisationFilter wanted = new OrganisationFilter(
                filter.choice("in-state", OrganisationState.class),
                filter.choice("of-status", ConsultativeStatus.class),
                filter.text("text"));
        model.addAttribute("page", organisations.all(wanted, after, PAGE));
        model.addAttribute("pending", organisations.pending());
        model.addAttribute("filter", filter);
        model.addAttribute("path", path(wanted));
        model.addAttribute("states", OrganisationState.values());
        model.addAttribute("statuses", ConsultativeStatus.values());
        model.addAttribute("typed", inputs);
        return "secretariat/organisations";
    }

    /** The list's address with its filter, for the link to what follows. */
    private static String path(OrganisationFilter filter) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath(PATH);
        if (filter.state() != null) {
            path.queryParam("in-state", filter.state());
        }
        if (filter.status() != null) {
            path.queryParam("of-status", filter.status());
        }
        if (!filter.text().isBlank()) {
            path.queryParam("text", filter.text());
        }
        return path.encode().toUriString();
    }
}
