package org.rapporteur.portal.secretariat;

import java.util.List;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Office;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.Reply;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The offices of a place as its page shows them, and what follows an appointment or its end. */
@Component
class OfficesView {
    private final Offices offices;
    private final Accounts accounts;
    private final Appointments appointments;

    OfficesView(Offices offices, Accounts accounts, Appointments appointments) {
        this.offices = offices;
        this.accounts = accounts;
        this.appointments = appointments;
    }

    /** @param functions that one may be appointed to */
    void show(Place place, List<Function> functions, Model model) {
        show(offices.in(place), model);
        model.addAttribute("functions", functions);
    }

    void show(List<Office> all, Model model) {
        model.addAttribute("offices", all);
        model.addAttribute(
                "people",
                accounts.byId(all.stream().map(Office::accountId).distinct().toList()));
        model.addAttribute("today", appointments.today());
    }

    /**
     * What follows an appointment. A first password is shown in the answer to the form itself: put into the session for a
     * redirect it would be stored. Sent again, the form is refused, since the user name is taken then.
     *
     * @param path of the place's page
     */
    static String appointed(Appointments.Appointed appointed, String path, Reply reply, Model model) {
        if (appointed.password() == null) {
            return reply.done(path, "secretariat.done.appointed");
        }
        model.addAttribute("account", appointed.account());
        model.addAttribute("password", appointed.password());
        model.addAttribute("path", path);
        return "secretariat/first-password";
    }
}
