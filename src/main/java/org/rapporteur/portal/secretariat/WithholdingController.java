package org.rapporteur.portal.secretariat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.comment.Withholding;
import org.rapporteur.comment.Withholdings;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisations;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What organisations asked to be withheld from everyone outside, and the decisions on it. */
@Controller
@RequestMapping("/secretariat/procedures/{procedureId}/withholding")
class WithholdingController {

    private final Withholdings withholdings;
    private final Procedures procedures;
    private final Organisations organisations;

    WithholdingController(Withholdings withholdings, Procedures procedures, Organisations organisations) {
        this.withholdings = withholdings;
        this.procedures = procedures;
        this.organisations = organisations;
    }

    /**
     * A decision as it was typed.
     *
     * @param id of the request
     */
    record Typed(UUID id, @Nullable Withholding.Decision decision, String answer) {}

    @Asks(Act.MARK_PUBLISHABLE)
    @GetMapping
    ModelAndView list(Actor actor, @PathVariable UUID procedureId) {
        return page(actor, procedureId, null);
    }

    @Asks(Act.MARK_PUBLISHABLE)
    @PostMapping("/{id}")
    Object decide(
            Actor actor,
            @PathVariable UUID procedureId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Withholding.Decision decision,
            @RequestParam(name = "withholdAnswer", defaultValue = "") String answer,
            Reply reply) {
        boolean ofThisOne = withholdings.ofProcedure(actor, procedureId).stream()
                .anyMatch(asked -> asked.id().equals(id));
        if (!ofThisOne) {
            throw new NotKnown("withholding", id);
        }
        return reply.to(
                () -> {
                    if (decision == null) {
                        throw new Refusal("withholding.decision");
                    }
                    withholdings.decide(actor, id, decision, answer);
                    return reply.done(
                            "/secretariat/procedures/" + procedureId + "/withholding", "withholding.done." + decision);
                },
                () -> page(actor, procedureId, new Typed(id, decision, answer)));
    }

    private ModelAndView page(Actor actor, UUID procedureId, @Nullable Typed typed) {
        Procedure procedure = procedures.get(procedureId);
        Authority.require(actor, Act.MARK_PUBLISHABLE, procedure.places());
        List<Withholding> asked = withholdings.ofProcedure(actor, procedureId);
        ModelAndView page = new ModelAndView("secretariat/withholding");
        page.addObject("procedure", procedure);
        page.addObject("zone", procedure.body().zone());
        page.addObject("waiting", asked.stream().filter(Withholding::isWaiting).toList());
        page.addObject("past", asked.stream().filter(one -> !one.isWaiting()).toList());
        page.addObject(
                "senders",
                asked.isEmpty()
                        ? Map.of()
                        : organisations.byId(asked.stream()
                                .map(Withholding::organisationId)
                                .distinct()
                                .toList()));
        page.addObject("decisions", Withholding.Decision.values());
        page.addObject("typed", typed);
        return page;
    }
}
