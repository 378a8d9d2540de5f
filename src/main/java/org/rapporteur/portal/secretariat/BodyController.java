package org.rapporteur.portal.secretariat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Delegations;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Office;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.Faults;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.Bodies;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.Session;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Bodies with their sessions, delegations and offices. */
@Controller
class BodyController {
    private static final List<Function> FUNCTIONS = List.of(
            Function.CHAIR,
            Function.VICE_CHAIR,
            Function.RAPPORTEUR,
            Function.OFFICER,
            Function.EDITOR,
            Function.TRANSLATOR);

    private final Bodies bodies;
    private final Delegations delegations;
    private final Offices offices;
    private final OfficesView officesView;
    private final Appointments appointments;

    BodyController(
            Bodies bodies,
            Delegations delegations,
            Offices offices,
            OfficesView officesView,
            Appointments appointments) {
        this.bodies = bodies;
        this.delegations = delegations;
        this.offices = offices;
        this.officesView = officesView;
        this.appointments = appointments;
    }

    @GetMapping("/secretariat/bodies")
    @Asks(Act.SEE_OVERVIEW)
    String list(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("bodies", bodies.visibleTo(actor));
        return "secretariat/bodies";
    }

    @GetMapping("/secretariat/bodies/new")
    @Asks(Act.ADMINISTER)
    String empty(Actor actor, Model model) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        return newForm(Inputs.none(), model);
    }

    @PostMapping("/secretariat/bodies")
    @Asks(Act.ADMINISTER)
    String create(Actor actor, Inputs inputs, Reply reply, Model model) {
        return reply.to(
                () -> {
                    Faults faults = new Faults();
                    Inputs read = inputs.gatheringIn(faults);
                    ZoneId zone = read.zone("zone");
                    Body body = faults.of(() -> bodies.create(
                            actor, read.text("body-key"), read.text("body"), read.text("symbol-prefix"), zone));
                    faults.refuse();
                    return reply.done(pathOf(body.id()), "secretariat.done.body");
                },
                () -> newForm(inputs, model));
    }

    @GetMapping("/secretariat/bodies/{id}")
    @Asks(Act.ADMINISTER)
    String body(Actor actor, @PathVariable UUID id, Model model) {
        return page(administered(actor, id), Inputs.none(), model);
    }

    @GetMapping("/secretariat/bodies/{id}/sessions/new")
    @Asks(Act.ADMINISTER)
    String emptySession(Actor actor, @PathVariable UUID id, Model model) {
        return sessionForm(administered(actor, id), Inputs.none(), model);
    }

    @PostMapping("/secretariat/bodies/{id}/sessions")
    @Asks(Act.ADMINISTER)
    String openSession(Actor actor, @PathVariable UUID id, Inputs inputs, Reply reply, Model model) {
        Body body = administered(actor, id);
        return reply.to(
                () -> {
                    Faults faults = new Faults();
                    Inputs read = inputs.gatheringIn(faults);
                    int number = read.requiredNumber("number");
                    LocalDate opens = read.day("opens");
                    LocalDate closes = read.day("closes");
                    faults.of(() -> bodies.openSession(actor, id, number, read.text("session-title"), opens, closes));
                    faults.refuse();
                    return reply.done(pathOf(id), "secretariat.done.session");
                },
                () -> sessionForm(body, inputs, model));
    }

    @PostMapping("/secretariat/bodies/{id}/members")
    @Asks(Act.ADMINISTER)
    String admit(Actor actor, @PathVariable UUID id, Inputs inputs, Reply reply, Model model) {
        Body body = administered(actor, id);
        return reply.to(
                () -> {
                    String code = Field.text("field.code", inputs.text("code"), 60);
                    Delegation delegation =
                            delegations.withCode(code).orElseThrow(() -> new Refusal("delegation.unknown", code));
                    bodies.admit(
                            actor,
                            id,
                            delegation.id(),
                            Field.given("field.membership", inputs.choice("membership", Membership.class)));
                    return reply.done(pathOf(id), "secretariat.done.member");
                },
                () -> page(body, inputs, model));
    }

    @GetMapping("/secretariat/bodies/{id}/offices/new")
    @Asks(Act.ADMINISTER)
    String emptyOffice(Actor actor, @PathVariable UUID id, @RequestParam @Nullable UUID session, Model model) {
        return officeForm(administered(actor, id), Inputs.none().with("session", session), model);
    }

    @PostMapping("/secretariat/bodies/{id}/offices")
    @Asks(Act.ADMINISTER)
    String appoint(Actor actor, @PathVariable UUID id, Inputs inputs, Reply reply, Model model) {
        Body body = administered(actor, id);
        return reply.to(
                () -> OfficesView.appointed(appointments.toBody(actor, id, inputs), pathOf(id), reply, model),
                () -> officeForm(body, inputs, model));
    }

    @PostMapping("/secretariat/bodies/{id}/offices/{office}/end")
    @Asks(Act.ADMINISTER)
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID office, Reply reply) {
        bodies.endOffice(actor, id, office, appointments.today());
        return reply.done(pathOf(id), "secretariat.done.ended");
    }

    private static String pathOf(UUID bodyId) {
        return "/secretariat/bodies/" + bodyId;
    }

    private Body administered(Actor actor, UUID id) {
        Body body = bodies.body(id);
        Authority.require(actor, Act.ADMINISTER, body.places());
        return body;
    }

    private static String newForm(Inputs inputs, Model model) {
        model.addAttribute("typed", inputs);
        model.addAttribute("zones", zones());
        return "secretariat/body-new";
    }

    private static String sessionForm(Body body, Inputs inputs, Model model) {
        model.addAttribute("body", body);
        model.addAttribute("typed", inputs);
        return "secretariat/session-new";
    }

    private String officeForm(Body body, Inputs inputs, Model model) {
        model.addAttribute("body", body);
        model.addAttribute("sessions", bodies.sessionsOf(body.id()));
        model.addAttribute("functions", FUNCTIONS);
        model.addAttribute("typed", inputs);
        return "secretariat/office-new";
    }

    private String page(Body body, Inputs inputs, Model model) {
        List<Session> sessions = bodies.sessionsOf(body.id());
        Map<UUID, Membership> members = bodies.members(body.id());
        List<Office> all = new ArrayList<>(offices.in(Place.Kind.BODY, List.of(body.id())));
        all.addAll(offices.in(
                Place.Kind.SESSION, sessions.stream().map(Session::id).toList()));
        model.addAttribute("body", body);
        model.addAttribute("sessions", sessions);
        model.addAttribute("members", members);
        model.addAttribute(
                "delegations",
                delegations.byId(members.keySet()).values().stream()
                        .sorted(Comparator.comparing(Delegation::name))
                        .toList());
        officesView.show(all, model);
        model.addAttribute("typed", inputs);
        return "secretariat/body";
    }

    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
