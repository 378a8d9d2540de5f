package org.rapporteur.portal.answers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.kernel.Page;
import org.rapporteur.portal.Asks;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The procedures whose comments the actor may answer now. */
@Controller
class AnswersController {

    private static final Set<Stage> ANSWERING = EnumSet.of(Stage.COMMENT_PERIOD, Stage.ANSWERING);
    private static final int PROCEDURES_ON_A_PAGE = 20;

    private final Procedures procedures;

    AnswersController(Procedures procedures) {
        this.procedures = procedures;
    }

    @Asks(Act.ANSWER_COMMENTS)
    @GetMapping("/answers")
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("procedures", mine(actor, after));
        return "answers/list";
    }

    /** Reads on until a page is full: most of what is in these stages belongs to other bodies. */
    private Page<Procedure> mine(Actor actor, @Nullable String after) {
        List<Procedure> found = new ArrayList<>();
        String cursor = after;
        do {
            Page<Procedure> page = procedures.inStages(ANSWERING, cursor, Page.MOST);
            page.items().stream()
                    .filter(procedure -> Authority.may(actor, Act.ANSWER_COMMENTS, procedure.places()))
                    .forEach(found::add);
            cursor = page.next();
        } while (cursor != null && found.size() <= PROCEDURES_ON_A_PAGE);
        List<Procedure> kept = found.subList(0, Math.min(found.size(), PROCEDURES_ON_A_PAGE + 1));
        return Page.of(kept, PROCEDURES_ON_A_PAGE, Procedure::id);
    }
}
