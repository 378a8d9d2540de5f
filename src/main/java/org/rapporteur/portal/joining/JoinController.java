package org.rapporteur.portal.joining;

import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Invitations;
import org.rapporteur.identity.Organisation;
import org.rapporteur.portal.OpenToAll;
import org.rapporteur.portal.Reply;
import org.rapporteur.portal.SignedIn;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Someone joins an organisation by the link they were mailed: with the account they have, or with a new one. */
@Controller
class JoinController {

    private static final String JOIN = "/join/{secret}";

    private final Invitations invitations;

    JoinController(Invitations invitations) {
        this.invitations = invitations;
    }

    @OpenToAll
    @GetMapping(JOIN)
    ModelAndView link(@Nullable Actor actor, @PathVariable String secret) {
        return page(invitations.at(secret), secret, actor, AccountEntry.empty(""));
    }

    @OpenToAll
    @PostMapping(JOIN)
    Object join(@PathVariable String secret, AccountEntry entry, Reply reply) {
        return reply.to(
                () -> {
                    invitations.accept(secret, entry.account());
                    return reply.done("/sign-in", "joining.done.account");
                },
                () -> page(invitations.at(secret), secret, null, entry));
    }

    /** The way over the sign-in and back. */
    @SignedIn
    @GetMapping(JOIN + "/mine")
    Object mine(@PathVariable String secret) {
        invitations.at(secret);
        return "redirect:/join/" + secret;
    }

    @SignedIn
    @PostMapping(JOIN + "/mine")
    Object joinAsMyself(Actor actor, @PathVariable String secret, Reply reply) {
        Organisation organisation = invitations.accept(secret, actor);
        return reply.done("/ngo?organisation=" + organisation.id(), "joining.done.joined");
    }

    private static ModelAndView page(Invitations.Open open, String secret, @Nullable Actor actor, AccountEntry entry) {
        ModelAndView page = new ModelAndView("joining/join");
        page.addObject("invitation", open.invitation());
        page.addObject("organisation", open.organisation());
        page.addObject("email", open.invitation().email());
        page.addObject("hasAccount", open.invitation().hasAccount());
        page.addObject("actor", actor);
        page.addObject("entry", entry);
        page.addObject("path", "/join/" + secret);
        return page;
    }
}
