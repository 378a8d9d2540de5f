package org.rapporteur.portal.drafting;

import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Masthead;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands above the text. */
@Controller
class MastheadController {

    private final DraftingPage page;
    private final Drafts drafts;

    MastheadController(DraftingPage page, Drafts drafts) {
        this.page = page;
        this.drafts = drafts;
    }

    @GetMapping("/drafting/{procedureId}/masthead")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String form(Actor actor, @PathVariable UUID procedureId, Model model) {
        page.openToChange(actor, procedureId, model);
        Draft draft = drafts.of(procedureId);
        model.addAttribute("masthead", draft.masthead());
        model.addAttribute("version", draft.mastheadVersion());
        return "drafting/masthead";
    }

    @PostMapping("/drafting/{procedureId}/masthead")
    @Asks({Act.WRITE_DRAFT, Act.REVISE, Act.EDIT_FINAL})
    String save(
            Actor actor,
            @PathVariable UUID procedureId,
            @RequestParam int version,
            @RequestParam String body,
            @RequestParam String session,
            @RequestParam String sessionDates,
            @RequestParam String title,
            @RequestParam String date,
            Reply reply,
            Model model) {
        Masthead typed = new Masthead(body, session, sessionDates, title, date);
        try {
            drafts.editMasthead(actor, procedureId, version, typed);
        } catch (Refusal refusal) {
            page.openToChange(actor, procedureId, model);
            reply.refused(refusal);
            Draft draft = drafts.of(procedureId);
            boolean changed = refusal.code().equals("masthead.changed-meanwhile");
            model.addAttribute("masthead", typed);
            model.addAttribute("theirs", changed ? draft.masthead() : null);
            model.addAttribute("version", changed ? draft.mastheadVersion() : version);
            return "drafting/masthead";
        }
        return reply.done(DraftingPage.editor(procedureId), "drafting.done.saved");
    }
}
