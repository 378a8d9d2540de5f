package org.rapporteur.portal.ngo;

import java.util.List;
import java.util.UUID;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.Cosignature;
import org.rapporteur.comment.Cosigning;
import org.rapporteur.comment.Submission;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.kernel.Page;
import org.rapporteur.portal.Asks;
import org.rapporteur.procedure.Procedures;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an organisation is asked for now, and what it has submitted. */
@Controller
class CallsController {

    private static final int SUBMISSIONS_ON_A_PAGE = 20;

    private final CommentPeriods periods;
    private final Submissions submissions;
    private final Organisations organisations;
    private final Procedures procedures;
    private final Cosigning cosigning;

    CallsController(
            CommentPeriods periods,
            Submissions submissions,
            Organisations organisations,
            Procedures procedures,
            Cosigning cosigning) {
        this.periods = periods;
        this.submissions = submissions;
        this.organisations = organisations;
        this.procedures = procedures;
        this.cosigning = cosigning;
    }

    @Asks(Act.COMMENT)
    @GetMapping("/ngo")
    String calls(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        UUID id = ActingFor.organisation(actor, organisation);
        Organisation acting = organisations.get(id);
        boolean coordinator = ActingFor.maySubmit(actor, id);
        Page<Submission> sent =
                coordinator ? submissions.of(actor, id, after, SUBMISSIONS_ON_A_PAGE) : new Page<>(List.of(), null);
        model.addAttribute("organisation", acting);
        model.addAttribute("reason", acting.isSuspended() ? organisations.reason(actor, id) : null);
        model.addAttribute("coordinator", coordinator);
        model.addAttribute("calls", periods.callsFor(actor, acting));
        model.addAttribute("unsent", periods.unsent(actor, id));
        model.addAttribute("submissions", sent);
        List<Cosignature> asked = coordinator ? cosigning.askedOf(actor, id) : List.of();
        model.addAttribute("toSign", asked);
        model.addAttribute(
                "leads",
                organisations.byId(asked.stream().map(Cosignature::leadId).toList()));
        model.addAttribute("signed", coordinator ? cosigning.signedBy(actor, id) : List.of());
        model.addAttribute(
                "procedures",
                procedures.byId(sent.items().stream()
                        .map(Submission::procedureId)
                        .distinct()
                        .toList()));
        model.addAttribute("path", ActingFor.path("/ngo", acting));
        return "ngo/calls";
    }
}
