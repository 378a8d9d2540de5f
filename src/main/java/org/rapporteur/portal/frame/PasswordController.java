package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletResponse;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own password, also the first one that the secretariat handed over. */
@Controller
class PasswordController {
    private final Accounts accounts;

    PasswordController(Accounts accounts) {
        this.accounts = accounts;
    }

    @SignedIn
    @GetMapping("/me/password")
    String form() {
        return "frame/password";
    }

    /** What was typed is not shown again: passwords never are. */
    @SignedIn
    @PostMapping("/me/password")
    String change(
            Actor actor,
            @RequestParam String present,
            @RequestParam String wanted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            accounts.changePassword(actor, present, wanted);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            return "frame/password";
        }
        after.addFlashAttribute("done", "password.changed");
        return "redirect:/me";
    }
}
