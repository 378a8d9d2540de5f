package org.rapporteur.portal.answers;

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

/** The procedures whose comments the actor may answer now, and those whose text is to be changed after the review. */
@Controller
class AnswersController {

    private static final Set<Stage> WORK =
            EnumSet.of(Stage.COMMENT_PERIOD, Stage.ANSWERING, Stage.REVISING_AFTER_REVIEW);
    private static final int PROCEDURES_ON_A_PAGE = 20;

    private final Procedures procedures;

    AnswersController(Procedures procedures) {
        this.procedures = procedures;
    }

    @Asks(Act.ANSWER_COMMENTS)
    @GetMapping("/answers")
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        Page<Procedure> page = procedures.visibleTo(actor, WORK, after, PROCEDURES_ON_A_PAGE);
        model.addAttribute("procedures", new Page<>(mine(actor, page.items()), page.next()));
        return "answers/list";
    }

    /** A Chair of one session may be the rapporteur of another, and sees both. */
    private static List<Procedure> mine(Actor actor, List<Procedure> visible) {
        return visible.stream()
                .filter(procedure -> Authority.may(actor, Act.ANSWER_COMMENTS, procedure.places()))
                .toList();
    }
}
