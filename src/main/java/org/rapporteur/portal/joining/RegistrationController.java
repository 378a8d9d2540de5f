package org.rapporteur.portal.joining;

import jakarta.servlet.http.HttpServletRequest;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.OrganisationNames;
import org.rapporteur.identity.Registration;
import org.rapporteur.identity.Registrations;
import org.rapporteur.portal.OpenToAll;
import org.rapporteur.portal.OrganisationEntry;
import org.rapporteur.portal.Reply;
import org.rapporteur.portal.SignedIn;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * An organisation registers: a form, a link by mail, and the confirmation that the link leads to. Opening the link does
 * nothing by itself, since mail programs open links too.
 */
@Controller
class RegistrationController {

    private static final String CONFIRM = "/register/confirm/{secret}";

    private final Registrations registrations;

    RegistrationController(Registrations registrations) {
        this.registrations = registrations;
    }

    @OpenToAll
    @GetMapping("/register")
    ModelAndView form() {
        return form(OrganisationEntry.empty(LocaleContextHolder.getLocale()));
    }

    @OpenToAll
    @PostMapping("/register")
    Object register(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request, Reply reply) {
        OrganisationEntry entry = new OrganisationEntry(typed);
        return reply.to(
                () -> {
                    registrations.register(
                            entry.details(), LocaleContextHolder.getLocale(), Network.of(request.getRemoteAddr()));
                    return "redirect:/register/sent";
                },
                () -> form(entry));
    }

    @OpenToAll
    @GetMapping("/register/sent")
    String sent() {
        return "joining/sent";
    }

    @OpenToAll
    @GetMapping("/register/again")
    ModelAndView again() {
        return again("");
    }

    /** Says the same whether or not there was a link to send. */
    @OpenToAll
    @PostMapping("/register/again")
    Object sendAgain(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Reply reply) {
        return reply.to(
                () -> {
                    registrations.sendAgain(email, Network.of(request.getRemoteAddr()));
                    return "redirect:/register/sent-again";
                },
                () -> again(email));
    }

    @OpenToAll
    @GetMapping("/register/sent-again")
    String sentAgain() {
        return "joining/sent-again";
    }

    @OpenToAll
    @GetMapping(CONFIRM)
    ModelAndView link(@Nullable Actor actor, @PathVariable String secret) {
        Registration registration = registrations.at(secret);
        return confirmation(
                registration,
                secret,
                actor,
                AccountEntry.empty(registration.details().contact().person()));
    }

    @OpenToAll
    @PostMapping(CONFIRM)
    Object confirm(@PathVariable String secret, AccountEntry entry, Reply reply) {
        return reply.to(
                () -> {
                    registrations.confirm(secret, entry.account());
                    return reply.done("/sign-in", "joining.done.registered");
                },
                () -> confirmation(registrations.at(secret), secret, null, entry));
    }

    /** The way over the sign-in and back. */
    @SignedIn
    @GetMapping(CONFIRM + "/mine")
    Object mine(@PathVariable String secret) {
        registrations.at(secret);
        return "redirect:/register/confirm/" + secret;
    }

    @SignedIn
    @PostMapping(CONFIRM + "/mine")
    Object confirmAsMyself(Actor actor, @PathVariable String secret, Reply reply) {
        var organisation = registrations.confirm(secret, actor);
        return reply.done("/ngo?organisation=" + organisation.id(), "joining.done.confirmed");
    }

    private static ModelAndView again(String email) {
        return new ModelAndView("joining/again", "email", email);
    }

    private static ModelAndView form(OrganisationEntry entry) {
        ModelAndView page = new ModelAndView("joining/register");
        page.addObject("typed", entry);
        page.addObject("tags", OrganisationNames.LANGUAGES);
        page.addObject("statuses", ConsultativeStatus.values());
        return page;
    }

    private static ModelAndView confirmation(
            Registration registration, String secret, @Nullable Actor actor, AccountEntry entry) {
        ModelAndView page = new ModelAndView("joining/confirm");
        page.addObject("registration", registration);
        page.addObject("email", registration.details().contact().email());
        page.addObject("hasAccount", registration.hasAccount());
        page.addObject("actor", actor);
        page.addObject("entry", entry);
        page.addObject("path", "/register/confirm/" + secret);
        return page;
    }
}
