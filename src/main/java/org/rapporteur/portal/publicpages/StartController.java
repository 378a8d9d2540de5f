package org.rapporteur.portal.publicpages;

import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.identity.Actor;
import org.rapporteur.portal.OpenToAll;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what this is, the newest documents, and, for who is signed in, the way to their work. */
@Controller
class StartController {

    private static final int NEWEST = 5;

    private final Register register;

    StartController(Register register) {
        this.register = register;
    }

    @GetMapping("/")
    @OpenToAll
    String start(@Nullable Actor actor, Model model) {
        model.addAttribute("signedIn", actor != null);
        model.addAttribute("doors", actor == null ? List.of() : doors(actor));
        model.addAttribute("documents", register.page(null, NEWEST));
        return "public/start";
    }

    private static List<Door> doors(Actor actor) {
        return Stream.of(Door.values()).filter(door -> door.isFor(actor)).toList();
    }
}
