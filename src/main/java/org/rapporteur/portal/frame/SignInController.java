package org.rapporteur.portal.frame;

import org.rapporteur.identity.Actor;
import org.rapporteur.portal.OpenToAll;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; what is sent from it goes to Spring Security. */
@Controller
class SignInController {

    @OpenToAll
    @GetMapping("/sign-in")
    String page(@Nullable Actor actor) {
        return actor == null ? "frame/sign-in" : "redirect:/";
    }
}
