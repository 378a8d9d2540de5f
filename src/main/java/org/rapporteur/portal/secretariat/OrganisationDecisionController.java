package org.rapporteur.portal.secretariat;

import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Invitations;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.OrganisationDecisions;
import org.rapporteur.identity.OrganisationNames;
import org.rapporteur.identity.Organisations;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.OrganisationEntry;
import org.rapporteur.portal.Reply;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The secretariat's word on an organisation, what is corrected of it, and the invitation of its first coordinator. */
@Controller
class OrganisationDecisionController {
    private static final String ONE = OrganisationPage.PATH + "/{id}";

    private final OrganisationPage page;
    private final Organisations organisations;
    private final OrganisationDecisions decisions;
    private final Invitations invitations;

    OrganisationDecisionController(
            OrganisationPage page,
            Organisations organisations,
            OrganisationDecisions decisions,
            Invitations invitations) {
        this.page = page;
        this.organisations = organisations;
        this.decisions = decisions;
        this.invitations = invitations;
    }

    @PostMapping(ONE + "/approve")
    @Asks(Act.ADMINISTER)
    String approve(Actor actor, @PathVariable UUID id, Inputs inputs, Model model, Reply reply) {
        return decide(
                actor,
                id,
                inputs,
                model,
                reply,
                "approved",
                () -> decisions.approve(actor, id, inputs.choice("status", ConsultativeStatus.class)));
    }

    @PostMapping(ONE + "/refuse")
    @Asks(Act.ADMINISTER)
    String refuse(Actor actor, @PathVariable UUID id, Inputs inputs, Model model, Reply reply) {
        return decide(
                actor, id, inputs, model, reply, "refused", () -> decisions.refuse(actor, id, inputs.text("reason")));
    }

    @PostMapping(ONE + "/suspend")
    @Asks(Act.ADMINISTER)
    String suspend(Actor actor, @PathVariable UUID id, Inputs inputs, Model model, Reply reply) {
        return decide(
                actor,
                id,
                inputs,
                model,
                reply,
                "suspended",
                () -> decisions.suspend(actor, id, inputs.text("reason")));
    }

    @PostMapping(ONE + "/lift")
    @Asks(Act.ADMINISTER)
    String lift(Actor actor, @PathVariable UUID id, Inputs inputs, Model model, Reply reply) {
        return decide(actor, id, inputs, model, reply, "reinstated", () -> decisions.lift(actor, id));
    }

    @PostMapping(ONE + "/invitations")
    @Asks(Act.ADMINISTER)
    String invite(Actor actor, @PathVariable UUID id, Inputs inputs, Model model, Reply reply) {
        return decide(
                actor,
                id,
                inputs,
                model,
                reply,
                "invited",
                () -> invitations.invite(
                        actor, id, inputs.text("email"), Function.COORDINATOR, LocaleContextHolder.getLocale()));
    }

    @PostMapping(ONE + "/invitations/{invitationId}/revoke")
    @Asks(Act.ADMINISTER)
    String revoke(Actor actor, @PathVariable UUID id, @PathVariable UUID invitationId, Reply reply) {
        invitations.revoke(actor, id, invitationId);
        return reply.done(OrganisationPage.PATH + "/" + id, "members.done.revoked");
    }

    @GetMapping(ONE + "/change")
    @Asks(Act.ADMINISTER)
    String form(Actor actor, @PathVariable UUID id, Model model) {
        Organisation organisation = page.administered(actor, id);
        return form(organisation, OrganisationEntry.of(organisation, organisations.contact(actor, id)), model);
    }

    @PostMapping(ONE + "/change")
    @Asks(Act.ADMINISTER)
    String change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Reply reply) {
        Organisation organisation = page.administered(actor, id);
        OrganisationEntry entry = new OrganisationEntry(typed);
        return reply.to(
                () -> {
                    organisations.correct(actor, id, entry.details());
                    return reply.done(OrganisationPage.PATH + "/" + id, "organisations.done.changed");
                },
                () -> form(organisation, entry, model));
    }

    private String decide(
            Actor actor, UUID id, Inputs inputs, Model model, Reply reply, String done, Runnable decision) {
        page.administered(actor, id);
        return reply.to(
                () -> {
                    decision.run();
                    return reply.done(OrganisationPage.PATH + "/" + id, "organisations.done." + done);
                },
                () -> page.show(actor, id, null, inputs, model));
    }

    private static String form(Organisation organisation, OrganisationEntry entry, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("typed", entry);
        model.addAttribute("tags", OrganisationNames.LANGUAGES);
        model.addAttribute("statuses", ConsultativeStatus.values());
        return "secretariat/organisation-change";
    }
}
