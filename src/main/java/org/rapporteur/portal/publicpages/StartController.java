package org.rapporteur.portal.publicpages;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.comment.Calls;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.portal.OpenToAll;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what this is, the newest documents, and, for who is signed in, the way to their work. */
@Controller
class StartController {

    private static final int NEWEST = 5;
    private static final int MOST_CALLS = 5;
    private static final int MOST_REVISIONS = 20;

    private final Register register;
    private final Procedures procedures;
    private final Calls calls;

    StartController(Register register, Procedures procedures, Calls calls) {
        this.register = register;
        this.calls = calls;
        this.procedures = procedures;
    }

    @GetMapping("/")
    @OpenToAll
    String start(@Nullable Actor actor, Model model) {
        model.addAttribute("signedIn", actor != null);
        model.addAttribute("doors", actor == null ? List.of() : doors(actor));
        model.addAttribute("revisions", actor == null ? List.of() : toRevise(actor));
        model.addAttribute("calls", calls.open(MOST_CALLS + 1));
        model.addAttribute("mostCalls", MOST_CALLS);
        model.addAttribute("documents", register.page(null, NEWEST));
        return "public/start";
    }

    /** The texts that the Chair's rulings change, for those who change them: nobody looks for these by themselves. */
    private List<Procedure> toRevise(Actor actor) {
        if (!Authority.mayAnywhere(actor, Act.REVISE)) {
            return List.of();
        }
        return procedures.visibleTo(actor, Set.of(Stage.REVISING_AFTER_REVIEW), null, MOST_REVISIONS).items().stream()
                .filter(procedure -> Authority.may(actor, Act.REVISE, procedure.places()))
                .toList();
    }

    private static List<Door> doors(Actor actor) {
        return Stream.of(Door.values()).filter(door -> door.isFor(actor)).toList();
    }
}
