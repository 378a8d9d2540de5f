package org.rapporteur.portal.secretariat;

import org.rapporteur.comment.Questions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Page;
import org.rapporteur.lifecycle.ChairTasks;
import org.rapporteur.portal.Asks;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every procedure the actor may see: where it stands, what it waits for, since when, until when. */
@Controller
class OverviewController {
    static final int PAGE = 25;

    private final Procedures procedures;
    private final ChairTasks chairTasks;
    private final Questions questions;

    OverviewController(Procedures procedures, ChairTasks chairTasks, Questions questions) {
        this.questions = questions;
        this.procedures = procedures;
        this.chairTasks = chairTasks;
    }

    @GetMapping("/secretariat")
    @Asks(Act.SEE_OVERVIEW)
    String overview(Actor actor, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("actor", actor);
        Page<Procedure> page = procedures.visibleTo(actor, after, PAGE);
        model.addAttribute("page", page);
        model.addAttribute(
                "questions",
                questions.waiting(page.items().stream().map(Procedure::id).toList()));
        model.addAttribute(
                "withViceChair",
                chairTasks.withViceChair(
                        page.items().stream().map(Procedure::id).toList()));
        return "secretariat/overview";
    }
}
