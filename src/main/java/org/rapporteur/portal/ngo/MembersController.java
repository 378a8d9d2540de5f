package org.rapporteur.portal.ngo;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Invitations;
import org.rapporteur.identity.Member;
import org.rapporteur.identity.Memberships;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.portal.frame.Reader;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An organisation's own page: what is known of it, who belongs to it, who is invited. */
@Controller
class MembersController {

    private static final String PATH = "/ngo/organisation";
    private static final String MEMBER = PATH + "/members/{memberId}";

    private final Organisations organisations;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Reader reader;

    MembersController(Organisations organisations, Memberships memberships, Invitations invitations, Reader reader) {
        this.reader = reader;
        this.organisations = organisations;
        this.memberships = memberships;
        this.invitations = invitations;
    }

    @Asks(Act.SEE_MEMBERS)
    @GetMapping(PATH)
    ModelAndView organisation(Actor actor, @RequestParam(required = false) @Nullable UUID organisation) {
        return page(actor, ActingFor.organisation(actor, organisation), "");
    }

    @Asks(Act.MANAGE_MEMBERS)
    @PostMapping(PATH + "/invitations")
    Object invite(
            Actor actor,
            @RequestParam UUID organisation,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "MEMBER") Function as,
            Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        return reply.to(
                () -> {
                    invitations.invite(actor, acting, email, as, LocaleContextHolder.getLocale());
                    return done(acting, "members.done.invited", reply);
                },
                () -> page(actor, acting, email));
    }

    @Asks(Act.MANAGE_MEMBERS)
    @PostMapping(PATH + "/invitations/{invitationId}/revoke")
    Object revoke(Actor actor, @PathVariable UUID invitationId, @RequestParam UUID organisation, Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        invitations.revoke(actor, acting, invitationId);
        return done(acting, "members.done.revoked", reply);
    }

    @Asks(Act.MANAGE_MEMBERS)
    @PostMapping(MEMBER + "/promote")
    Object promote(Actor actor, @PathVariable UUID memberId, @RequestParam UUID organisation, Reply reply) {
        return act(actor, organisation, reply, "members.done.promoted", id -> memberships.promote(actor, id, memberId));
    }

    @Asks(Act.MANAGE_MEMBERS)
    @PostMapping(MEMBER + "/demote")
    Object demote(Actor actor, @PathVariable UUID memberId, @RequestParam UUID organisation, Reply reply) {
        return act(actor, organisation, reply, "members.done.demoted", id -> memberships.demote(actor, id, memberId));
    }

    @Asks(Act.MANAGE_MEMBERS)
    @PostMapping(MEMBER + "/hand-over")
    Object handOver(Actor actor, @PathVariable UUID memberId, @RequestParam UUID organisation, Reply reply) {
        return act(
                actor,
                organisation,
                reply,
                "members.done.handed-over",
                id -> memberships.handOver(actor, id, memberId));
    }

    @Asks(Act.MANAGE_MEMBERS)
    @PostMapping(MEMBER + "/remove")
    Object remove(Actor actor, @PathVariable UUID memberId, @RequestParam UUID organisation, Reply reply) {
        return act(actor, organisation, reply, "members.done.removed", id -> memberships.remove(actor, id, memberId));
    }

    @Asks(Act.SEE_MEMBERS)
    @PostMapping(PATH + "/leave")
    Object leave(Actor actor, @RequestParam UUID organisation, Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        return reply.to(
                () -> {
                    memberships.leave(actor, acting);
                    return reply.done("/", "members.done.left");
                },
                () -> page(actor, acting, ""));
    }

    private interface Change {
        void of(UUID organisation);
    }

    private Object act(Actor actor, UUID organisation, Reply reply, String done, Change change) {
        UUID acting = ActingFor.organisation(actor, organisation);
        return reply.to(
                () -> {
                    change.of(acting);
                    return done(acting, done, reply);
                },
                () -> page(actor, acting, ""));
    }

    private static String done(UUID organisation, String done, Reply reply) {
        return reply.done(PATH + "?organisation=" + organisation, done);
    }

    private ModelAndView page(Actor actor, UUID id, String email) {
        Organisation organisation = organisations.get(id);
        List<Member> members = memberships.of(actor, id);
        boolean coordinator = Authority.may(actor, Act.MANAGE_MEMBERS, Set.of(Place.organisation(id)));
        ModelAndView page = new ModelAndView("ngo/organisation");
        page.addObject("organisation", organisation);
        page.addObject("contact", organisations.contact(actor, id));
        page.addObject("reason", organisation.isSuspended() ? organisations.reason(actor, id) : null);
        page.addObject("members", members);
        page.addObject("me", actor.accountId());
        page.addObject("coordinator", coordinator);
        page.addObject(
                "alone",
                coordinator && members.stream().filter(Member::coordinator).count() == 1);
        page.addObject("invitations", coordinator ? invitations.waiting(actor, id) : List.of());
        page.addObject("email", email);
        page.addObject("zone", reader.zone().orElse(ZoneOffset.UTC));
        return page;
    }
}
