package org.rapporteur.portal.secretariat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Office;
import org.rapporteur.identity.Offices;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.OrganisationFilter;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations that may be consulted and who acts for them; for officers of the platform. */
@Controller
class OrganisationController {
    private static final int PAGE = 50;
    private static final String PATH = "/secretariat/organisations";

    private final Organisations organisations;
    private final Offices offices;
    private final Accounts accounts;
    private final Appointments appointments;

    OrganisationController(Organisations organisations, Offices offices, Accounts accounts, Appointments appointments) {
        this.organisations = organisations;
        this.offices = offices;
        this.accounts = accounts;
        this.appointments = appointments;
    }

    @GetMapping(PATH)
    @Asks(Act.ADMINISTER)
    String list(Actor actor, @RequestParam @Nullable String after, Model model) {
        return listPage(actor, after, Inputs.none(), model);
    }

    @PostMapping(PATH)
    @Asks(Act.ADMINISTER)
    String admit(
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Inputs inputs = new Inputs(typed);
        try {
            Organisation organisation = organisations.admit(
                    actor,
                    inputs.text("organisation"),
                    inputs.text("acronym"),
                    inputs.choice("status", ConsultativeStatus.class),
                    inputs.text("country"));
            after.addFlashAttribute("done", "secretariat.done.organisation");
            return "redirect:" + PATH + "/" + organisation.id();
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            return listPage(actor, null, inputs, model);
        }
    }

    @GetMapping(PATH + "/{id}")
    @Asks(Act.ADMINISTER)
    String organisation(Actor actor, @PathVariable UUID id, Model model) {
        return page(administered(actor, id), Inputs.none(), model);
    }

    @PostMapping(PATH + "/{id}/offices")
    @Asks(Act.ADMINISTER)
    String appoint(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Organisation organisation = administered(actor, id);
        Inputs inputs = new Inputs(typed);
        try {
            Appointments.Appointed appointed = appointments.toOrganisation(actor, organisation, inputs);
            return AppointedView.after(appointed, PATH + "/" + id, model, after);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            return page(organisation, inputs, model);
        }
    }

    @PostMapping(PATH + "/{id}/offices/{office}/end")
    @Asks(Act.ADMINISTER)
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID office, RedirectAttributes after) {
        appointments.end(actor, Place.organisation(id), office);
        after.addFlashAttribute("done", "secretariat.done.ended");
        return "redirect:" + PATH + "/" + id;
    }

    private Organisation administered(Actor actor, UUID id) {
        Organisation organisation = organisations.get(id);
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.organisation(id)));
        return organisation;
    }

    private String listPage(Actor actor, @Nullable String after, Inputs inputs, Model model) {
        Authority.require(actor, Act.ADMINISTER, Set.of(Place.PLATFORM));
        model.addAttribute("page", organisations.all(OrganisationFilter.ALL, after, PAGE));
        model.addAttribute("statuses", ConsultativeStatus.values());
        model.addAttribute("typed", inputs);
        return "secretariat/organisations";
    }

    private String page(Organisation organisation, Inputs inputs, Model model) {
        List<Office> all = offices.in(Place.organisation(organisation.id()));
        model.addAttribute("organisation", organisation);
        model.addAttribute("offices", all);
        model.addAttribute(
                "people",
                accounts.byId(all.stream().map(Office::accountId).distinct().toList()));
        model.addAttribute("functions", List.of(Function.COORDINATOR, Function.MEMBER));
        model.addAttribute("today", appointments.today());
        model.addAttribute("typed", inputs);
        return "secretariat/organisation";
    }
}
