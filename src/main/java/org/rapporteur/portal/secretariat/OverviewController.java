package org.rapporteur.portal.secretariat;

import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.portal.Asks;
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

    OverviewController(Procedures procedures) {
        this.procedures = procedures;
    }

    @GetMapping("/secretariat")
    @Asks(Act.SEE_OVERVIEW)
    String overview(Actor actor, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("page", procedures.visibleTo(actor, after, PAGE));
        return "secretariat/overview";
    }
}
