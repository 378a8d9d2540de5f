package org.rapporteur.portal.secretariat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Delegations;
import org.rapporteur.identity.Function;
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

/** The delegations that may be admitted to bodies and who acts for them; for officers of the platform. */
@Controller
class DelegationController {
    private static final int PAGE = 50;
    private static final String PATH = "/secretariat/delegations";
    private static final List<Function> FUNCTIONS = List.of(Function.FOCAL_POINT, Function.ALTERNATE);

    private final Delegations delegations;
    private final OfficesView offices;
    private final Appointments appointments;

    DelegationController(Delegations delegations, OfficesView offices, Appointments appointments) {
        this.delegations = delegations;
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
                    Delegation delegation = delegations.admit(actor, inputs.text("delegation"), inputs.text("code"));
                    return reply.done(PATH + "/" + delegation.id(), "secretariat.done.delegation");
                },
                () -> listPage(actor, null, inputs, model));
    }

    @GetMapping(PATH + "/{id}")
    @Asks(Act.ADMINISTER)
    String delegation(Actor actor, @PathVariable UUID id, Model model) {
        return page(administered(actor, id), Inputs.none(), model);
    }

    @PostMapping(PATH + "/{id}/offices")
    @Asks(Act.ADMINISTER)
    String appoint(Actor actor, @PathVariable UUID id, Inputs inputs, Reply reply, Model model) {
        Delegation delegation = administered(actor, id);
        return reply.to(
                () -> OfficesView.appointed(
                        appointments.toDelegation(actor, delegation, inputs), PATH + "/" + id, reply, model),
                () -> page(delegation, inputs, model));
    }

    @PostMapping(PATH + "/{id}/offices/{office}/end")
    @Asks(Act.ADMINISTER)
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID office, Reply reply) {
        appointments.end(actor, Place.delegation(id), office);
        return reply.done(PATH + "/" + id, "secretariat.done.ended");
    }

    private Delegation administered(Actor actor, UUID id) {
        Delegation delegation = delegations.get(id);
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.delegation(id)));
        return delegation;
    }

    private String listPage(Actor actor, @Nullable String after, Inputs inputs, Model model) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        model.addAttribute("page", delegations.all(after, PAGE));
        model.addAttribute("typed", inputs);
        return "secretariat/delegations";
    }

    private String page(Delegation delegation, Inputs inputs, Model model) {
        offices.show(Place.delegation(delegation.id()), FUNCTIONS, model);
        model.addAttribute("delegation", delegation);
        model.addAttribute("typed", inputs);
        return "secretariat/delegation";
    }
}
