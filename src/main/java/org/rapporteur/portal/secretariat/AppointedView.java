package org.rapporteur.portal.secretariat;

import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What follows an appointment. A first password is shown in the answer to the form itself: put into the session for a
 * redirect it would be stored. Sent again, the form is refused, since the user name is taken then.
 */
final class AppointedView {
    private AppointedView() {}

    static String after(Appointments.Appointed appointed, String path, Model model, RedirectAttributes redirect) {
        if (appointed.password() == null) {
            redirect.addFlashAttribute("done", "secretariat.done.appointed");
            return "redirect:" + path;
        }
        model.addAttribute("account", appointed.account());
        model.addAttribute("password", appointed.password());
        model.addAttribute("path", path);
        return "secretariat/first-password";
    }
}
