package org.rapporteur.portal.frame;

import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.portal.Reply;
import org.rapporteur.portal.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing one's own password, also the first one that the secretariat handed over. */
@Controller
class PasswordController {
    static final String PATH = "/me/password";

    private final Accounts accounts;
    private final Reader reader;

    PasswordController(Accounts accounts, Reader reader) {
        this.accounts = accounts;
        this.reader = reader;
    }

    @SignedIn
    @GetMapping(PATH)
    String form(Model model) {
        model.addAttribute("first", reader.mustChangePassword());
        return "frame/password";
    }

    /** What was typed is not shown again: the names of the fields say that they are passwords, which are kept nowhere. */
    @SignedIn
    @PostMapping(PATH)
    String change(
            Actor actor,
            @RequestParam String presentPassword,
            @RequestParam String wantedPassword,
            Reply reply,
            Model model) {
        return reply.to(
                () -> {
                    accounts.changePassword(actor, presentPassword, wantedPassword);
                    return reply.done("/me", "password.changed");
                },
                () -> form(model));
    }
}
