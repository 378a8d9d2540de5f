package org.rapporteur.portal.secretariat;

import java.util.List;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.lifecycle.FurtherInvitations;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.CallChanges;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The organisations that a call invites by name: who they are, and others while it is open. */
@Controller
class CallInvitationController {

    private static final String PATH = "/secretariat/procedures/{id}/invited";

    private final Procedures procedures;
    private final CallChanges changes;
    private final CallInvitations invitations;
    private final FurtherInvitations further;

    CallInvitationController(
            Procedures procedures, CallChanges changes, CallInvitations invitations, FurtherInvitations further) {
        this.procedures = procedures;
        this.changes = changes;
        this.invitations = invitations;
        this.further = further;
    }

    @Asks(Act.SET_UP_PROCEDURE)
    @GetMapping(PATH)
    String invited(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, Inputs.none(), model);
    }

    @Asks(Act.SET_UP_PROCEDURE)
    @PostMapping(PATH)
    String invite(Actor actor, @PathVariable UUID id, Inputs inputs, Reply reply, Model model) {
        return reply.to(
                () -> {
                    List<Organisation> asked = invitations.organisations(inputs);
                    further.invite(actor, id, asked, inputs.text("reason"));
                    return reply.done("/secretariat/procedures/" + id + "/invited", "secretariat.invited.done");
                },
                () -> page(actor, id, inputs, model));
    }

    private String page(Actor actor, UUID id, Inputs inputs, Model model) {
        Procedure procedure = procedures.get(id);
        Authority.require(actor, Act.SET_UP_PROCEDURE, procedure.places());
        model.addAttribute("procedure", procedure);
        model.addAttribute("invited", invitations.invited(procedure.rules().invited()));
        model.addAttribute("changes", changes.of(id));
        model.addAttribute("typed", inputs);
        return "secretariat/invited";
    }
}
