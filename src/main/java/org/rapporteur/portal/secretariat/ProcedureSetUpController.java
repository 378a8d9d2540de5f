package org.rapporteur.portal.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.kernel.Faults;
import org.rapporteur.kernel.Field;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.Bodies;
import org.rapporteur.procedure.Bodies.SessionWithBody;
import org.rapporteur.procedure.CommentsFrom;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Participation;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form with a panel and its call: to start a procedure, and to change both while it is in drafting. */
@Controller
class ProcedureSetUpController {
    private final ProcedureSetUp setUp;
    private final Procedures procedures;
    private final Bodies bodies;
    private final CallInvitations invitations;

    ProcedureSetUpController(ProcedureSetUp setUp, Procedures procedures, Bodies bodies, CallInvitations invitations) {
        this.invitations = invitations;
        this.setUp = setUp;
        this.procedures = procedures;
        this.bodies = bodies;
    }

    @GetMapping("/secretariat/procedures/new")
    @Asks(Act.SET_UP_PROCEDURE)
    String empty(Actor actor, @RequestParam @Nullable UUID session, Model model) {
        Inputs inputs = ProcedureForm.usual(UUID.randomUUID()).with("session", session);
        return newForm(actor, inputs, model);
    }

    @PostMapping("/secretariat/procedures")
    @Asks(Act.SET_UP_PROCEDURE)
    String begin(Actor actor, Inputs inputs, Reply reply, Model model) {
        if (ProcedureForm.asksForRows(inputs)) {
            return newForm(actor, inputs, model);
        }
        return reply.to(
                () -> {
                    Faults faults = new Faults();
                    Inputs read = inputs.gatheringIn(faults);
                    UUID id = setUp.begin(
                            actor,
                            Field.given("field.key", inputs.id("key")),
                            read.id("session"),
                            ProcedureForm.panel(read),
                            ProcedureForm.rules(read, invited(inputs, faults)),
                            inputs.has("another", "yes"),
                            faults);
                    return reply.done("/secretariat/procedures/" + id, "secretariat.done.procedure");
                },
                () -> newForm(actor, inputs, model));
    }

    @GetMapping("/secretariat/procedures/{id}/change")
    @Asks(Act.SET_UP_PROCEDURE)
    String filled(Actor actor, @PathVariable UUID id, Model model) {
        Procedure procedure = changeable(actor, id);
        if (procedure.stage() != Stage.DRAFTING) {
            throw new Refusal("procedure.not-drafting");
        }
        return changeForm(
                procedure,
                ProcedureForm.of(
                        procedure, invitations.written(procedure.rules().invited())),
                model);
    }

    @PostMapping("/secretariat/procedures/{id}/change")
    @Asks(Act.SET_UP_PROCEDURE)
    String change(Actor actor, @PathVariable UUID id, Inputs inputs, Reply reply, Model model) {
        Procedure procedure = changeable(actor, id);
        if (ProcedureForm.asksForRows(inputs)) {
            return changeForm(procedure, inputs, model);
        }
        return reply.to(
                () -> {
                    Faults faults = new Faults();
                    Inputs read = inputs.gatheringIn(faults);
                    setUp.change(
                            actor,
                            id,
                            ProcedureForm.panel(read),
                            ProcedureForm.rules(read, invited(inputs, faults)),
                            faults);
                    return reply.done("/secretariat/procedures/" + id, "secretariat.done.changed");
                },
                () -> changeForm(procedure, inputs, model));
    }

    private Set<UUID> invited(Inputs inputs, Faults faults) {
        Set<UUID> invited = faults.of("invited", () -> invitations.read(inputs));
        return invited == null ? Set.of() : invited;
    }

    private Procedure changeable(Actor actor, UUID id) {
        Procedure procedure = procedures.get(id);
        Authority.require(actor, Act.SET_UP_PROCEDURE, procedure.places());
        return procedure;
    }

    private String newForm(Actor actor, Inputs inputs, Model model) {
        List<SessionWithBody> sessions = new ArrayList<>();
        bodies.visibleTo(actor).forEach((body, itsSessions) -> {
            if (Authority.may(actor, Act.SET_UP_PROCEDURE, body.places())) {
                itsSessions.forEach(session -> sessions.add(new SessionWithBody(session, body)));
            }
        });
        model.addAttribute("sessions", sessions);
        form(inputs, model);
        return "secretariat/procedure-new";
    }

    private static String changeForm(Procedure procedure, Inputs inputs, Model model) {
        model.addAttribute("procedure", procedure);
        form(inputs, model);
        return "secretariat/procedure-change";
    }

    private static void form(Inputs inputs, Model model) {
        model.addAttribute("typed", ProcedureForm.withoutGaps(inputs));
        model.addAttribute("rows", ProcedureForm.rows(inputs));
        model.addAttribute("mostRows", Panel.MOST_PANELLISTS);
        model.addAttribute("statuses", ConsultativeStatus.values());
        model.addAttribute("participations", Participation.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("reviewModes", ReviewMode.values());
        model.addAttribute("lateRules", LateRule.values());
        model.addAttribute("commentsFrom", CommentsFrom.values());
    }
}
