package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpSession;
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
    private final StoredSessions sessions;

    PasswordController(Accounts accounts, Reader reader, StoredSessions sessions) {
        this.accounts = accounts;
        this.reader = reader;
        this.sessions = sessions;
    }

    @SignedIn
    @GetMapping(PATH)
    String form(Model model) {
        model.addAttribute("first", reader.mustChangePassword());
        return "frame/password";
    }

    /**
     * What was typed is not shown again: the names of the fields say that they are passwords, which are kept nowhere.
     * Whoever knew the old one is signed out everywhere else.
     */
    @SignedIn
    @PostMapping(PATH)
    String change(
            Actor actor,
            @RequestParam String presentPassword,
            @RequestParam String wantedPassword,
            HttpSession session,
            Reply reply,
            Model model) {
        return reply.to(
                () -> {
                    accounts.changePassword(actor, presentPassword, wantedPassword);
                    sessions.endOthers(actor.username(), session.getId());
                    return reply.done("/me", "password.changed");
                },
                () -> form(model));
    }
}
