package org.rapporteur.portal.drafting;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Delegations;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.lifecycle.ChairTasks;
import org.rapporteur.lifecycle.SubmitToChair;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.HandedOn;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Stage;
import org.rapporteur.review.AsRuled;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.RuledText;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The editor of a working draft: the whole text, what must still be done, and handing it on. */
@Controller
class DraftingController {

    private final DraftingPage page;
    private final Drafts drafts;
    private final Revisions revisions;
    private final ChairTasks chairTasks;
    private final RuledText ruledText;
    private final Delegations delegations;
    private final SubmitToChair submit;

    DraftingController(
            DraftingPage page,
            Drafts drafts,
            Revisions revisions,
            ChairTasks chairTasks,
            RuledText ruledText,
            Delegations delegations,
            SubmitToChair submit) {
        this.page = page;
        this.drafts = drafts;
        this.revisions = revisions;
        this.chairTasks = chairTasks;
        this.ruledText = ruledText;
        this.delegations = delegations;
        this.submit = submit;
    }

    @GetMapping("/drafting/{procedureId}")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String editor(Actor actor, @PathVariable UUID procedureId, Model model) {
        Procedure procedure = page.open(actor, procedureId, model);
        boolean mayChange = drafts.mayChange(actor, procedure);
        model.addAttribute("mayChange", mayChange);
        if (!drafts.exists(procedureId)) {
            return mayChange ? "redirect:" + DraftingPage.editor(procedureId) + "/import" : "drafting/none";
        }
        Draft draft = drafts.of(procedureId);
        model.addAttribute("draft", draft);
        model.addAttribute("editor", EditorLines.of(draft, procedure.stage(), chairTasks.last(procedureId)));
        model.addAttribute("ruled", ruled(actor, procedure, draft));
        model.addAttribute("checks", drafts.readiness(draft, procedure));
        model.addAttribute("submission", mayChange ? submission(actor, procedure) : "none");
        return "drafting/editor";
    }

    @GetMapping("/drafting/{procedureId}/changes")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String changes(Actor actor, @PathVariable UUID procedureId, Model model) {
        page.open(actor, procedureId, model);
        model.addAttribute("redline", revisions.redlineOfDraft(procedureId));
        return "drafting/changes";
    }

    @PostMapping("/drafting/{procedureId}/submit")
    @Asks({Act.WRITE_DRAFT, Act.REVISE})
    String submit(
            Actor actor,
            @PathVariable UUID procedureId,
            @RequestParam(required = false) @Nullable Stage stage,
            Reply reply,
            Model model) {
        Procedure procedure = page.open(actor, procedureId, model);
        return reply.to(
                () -> HandedOn.once(
                        stage,
                        () -> page.open(actor, procedureId, model).stage(),
                        () -> {
                            submit(actor, procedure);
                            return reply.done(
                                    DraftingPage.editor(procedureId),
                                    "drafting.done.submitted."
                                            + procedure.stage().name());
                        },
                        () -> reply.done(DraftingPage.editor(procedureId), "drafting.done.handed-on")),
                () -> editor(actor, procedureId, model));
    }

    /** The Chair's rulings while the text is changed for them, for those who may see the review. */
    private RuledPoints ruled(Actor actor, Procedure procedure, Draft draft) {
        if (procedure.stage() != Stage.REVISING_AFTER_REVIEW
                || !Authority.may(actor, Act.SEE_REVIEW, procedure.places())) {
            return RuledPoints.NONE;
        }
        AsRuled ruled = ruledText.of(actor, procedure, draft.paragraphs());
        Set<UUID> told = ruled.points().stream()
                .map(Contribution::delegationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names =
                delegations.byId(told).values().stream().collect(Collectors.toMap(Delegation::id, Delegation::name));
        return RuledPoints.of(ruled, draft, names);
    }

    private void submit(Actor actor, Procedure procedure) {
        switch (procedure.stage()) {
            case DRAFTING -> submit.draft(actor, procedure.id());
            case ANSWERING -> submit.answers(actor, procedure.id());
            case REVISING_AFTER_REVIEW -> submit.afterReview(actor, procedure.id());
            default -> throw new Refusal("draft.locked");
        }
    }

    /** How the draft is handed on from here: by a button of this page, on the publication's page, or by others. */
    private static String submission(Actor actor, Procedure procedure) {
        if (procedure.stage() == Stage.EDITING || procedure.stage() == Stage.RENDITION_REPAIR) {
            return "publication";
        }
        Act act = procedure.stage() == Stage.DRAFTING ? Act.SUBMIT_DRAFT : Act.REVISE;
        return Authority.may(actor, act, procedure.places()) ? "here" : "none";
    }
}
