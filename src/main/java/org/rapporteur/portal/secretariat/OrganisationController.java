package org.rapporteur.portal.secretariat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.OrganisationFilter;
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

/** The organisations that may be consulted and who acts for them; for officers of the platform. */
@Controller
class OrganisationController {
    private static final int PAGE = 50;
    private static final String PATH = "/secretariat/organisations";
    private static final List<Function> FUNCTIONS = List.of(Function.COORDINATOR, Function.MEMBER);

    private final Organisations organisations;
    private final OfficesView offices;
    private final Appointments appointments;

    OrganisationController(Organisations organisations, OfficesView offices, Appointments appointments) {
        this.organisations = organisations;
        this.offices = offices;
        this.appointments = appointments;
    }

    @GetMapping(PATH)
    @Asks(Act.ADMINISTER)
    String list(Actor actor, @RequestParam @Nullable String after, Model model) {
        return listPage(actor, after, Inputs.none(), model);
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
                () -> listPage(actor, null, inputs, model));
    }

    @GetMapping(PATH + "/{id}")
    @Asks(Act.ADMINISTER)
    String organisation(Actor actor, @PathVariable UUID id, Model model) {
        return page(administered(actor, id), Inputs.none(), model);
    }

    @PostMapping(PATH + "/{id}/offices")
    @Asks(Act.ADMINISTER)
    String appoint(Actor actor, @PathVariable UUID id, Inputs inputs, Reply reply, Model model) {
        Organisation organisation = administered(actor, id);
        return reply.to(
                () -> OfficesView.appointed(
                        appointments.toOrganisation(actor, organisation, inputs), PATH + "/" + id, reply, model),
                () -> page(organisation, inputs, model));
    }

    @PostMapping(PATH + "/{id}/offices/{office}/end")
    @Asks(Act.ADMINISTER)
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID office, Reply reply) {
        appointments.end(actor, Place.organisation(id), office);
        return reply.done(PATH + "/" + id, "secretariat.done.ended");
    }

    private Organisation administered(Actor actor, UUID id) {
        Organisation organisation = organisations.get(id);
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.organisation(id)));
        return organisation;
    }

    private String listPage(Actor actor, @Nullable String after, Inputs inputs, Model model) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        model.addAttribute("page", organisations.all(OrganisationFilter.ALL, after, PAGE));
        model.addAttribute("statuses", ConsultativeStatus.values());
        model.addAttribute("typed", inputs);
        return "secretariat/organisations";
    }

    private String page(Organisation organisation, Inputs inputs, Model model) {
        offices.show(Place.organisation(organisation.id()), FUNCTIONS, model);
        model.addAttribute("organisation", organisation);
        model.addAttribute("typed", inputs);
        return "secretariat/organisation";
    }
}
