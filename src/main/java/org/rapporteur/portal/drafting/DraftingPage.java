package org.rapporteur.portal.drafting;

import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Paragraph;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of this package have in common: the procedure, who may see it, the draft, its addresses. */
@Component
class DraftingPage {

    private final Procedures procedures;
    private final Drafts drafts;

    DraftingPage(Procedures procedures, Drafts drafts) {
        this.procedures = procedures;
        this.drafts = drafts;
    }

    /** The procedure, for someone who works on its text in some stage; puts it and what goes with it in the model. */
    Procedure open(Actor actor, UUID procedureId, Model model) {
        Procedure procedure = procedures.get(procedureId);
        drafts.requireReader(actor, procedure);
        model.addAttribute("procedure", procedure);
        model.addAttribute("language", procedure.panel().originalLanguage());
        return procedure;
    }

    /** The procedure, while the actor may change its text. @throws Refusal {@code draft.locked} */
    Procedure openToChange(Actor actor, UUID procedureId, Model model) {
        Procedure procedure = open(actor, procedureId, model);
        if (!drafts.mayChange(actor, procedure)) {
            throw new Refusal("draft.locked");
        }
        return procedure;
    }

    static Paragraph paragraph(Draft draft, UUID paragraphId) {
        return draft.paragraphs().stream()
                .filter(p -> p.id().equals(paragraphId))
                .findFirst()
                .orElseThrow(() -> new Refusal("paragraph.gone"));
    }

    /** The path of the editor. */
    static String editor(UUID procedureId) {
        return "/drafting/" + procedureId;
    }

    /** The path of a paragraph in the editor. */
    static String paragraph(UUID procedureId, UUID paragraphId) {
        return editor(procedureId) + "#p-" + paragraphId;
    }
}
