package org.rapporteur.portal.secretariat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who holds an office on the whole platform: those who run the system, and officers of every body. */
@Controller
class PlatformController {

    private static final String PATH = "/secretariat/platform";

    private final OfficesView offices;
    private final Appointments appointments;

    PlatformController(OfficesView offices, Appointments appointments) {
        this.offices = offices;
        this.appointments = appointments;
    }

    @GetMapping(PATH)
    @Asks(Act.APPOINT_OPERATORS)
    String platform(Actor actor, Model model) {
        return page(actor, Inputs.none(), model);
    }

    @PostMapping(PATH + "/offices")
    @Asks(Act.APPOINT_OPERATORS)
    String appoint(Actor actor, Inputs inputs, Reply reply, Model model) {
        requireHere(actor);
        return reply.to(
                () -> OfficesView.appointed(appointments.toPlatform(actor, inputs), PATH, reply, model),
                () -> page(actor, inputs, model));
    }

    @PostMapping(PATH + "/offices/{office}/end")
    @Asks(Act.APPOINT_OPERATORS)
    String end(Actor actor, @PathVariable UUID office, Reply reply, Model model) {
        requireHere(actor);
        return reply.to(
                () -> {
                    appointments.end(actor, Place.PLATFORM, office);
                    return reply.done(PATH, "secretariat.done.ended");
                },
                () -> page(actor, Inputs.none(), model));
    }

    private static void requireHere(Actor actor) {
        Authority.require(actor, Act.APPOINT_OPERATORS, Set.of(Place.PLATFORM));
    }

    /** Operators see who else is there, and appoint only operators. */
    private String page(Actor actor, Inputs inputs, Model model) {
        requireHere(actor);
        boolean administers = Authority.may(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        List<Function> functions =
                administers ? List.of(Function.OPERATOR, Function.OFFICER) : List.of(Function.OPERATOR);
        offices.show(Place.PLATFORM, functions, model);
        model.addAttribute("ends", functions);
        model.addAttribute("typed", inputs);
        return "secretariat/platform";
    }
}
