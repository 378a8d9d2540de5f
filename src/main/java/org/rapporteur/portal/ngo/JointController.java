package org.rapporteur.portal.ngo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.comment.Attachments;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.Cosignature;
import org.rapporteur.comment.Cosigning;
import org.rapporteur.comment.Desk;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.OrganisationFilter;
import org.rapporteur.identity.OrganisationState;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a coordinator finds organisations and asks them to sign what theirs is about to send. */
@Controller
@RequestMapping("/ngo/periods/{periodId}/joint")
class JointController {

    private static final int MOST_FOUND = 20;

    private final Cosigning cosigning;
    private final CommentDrafts drafts;
    private final Organisations organisations;
    private final Attachments attachments;

    JointController(Cosigning cosigning, CommentDrafts drafts, Organisations organisations, Attachments attachments) {
        this.cosigning = cosigning;
        this.drafts = drafts;
        this.organisations = organisations;
        this.attachments = attachments;
    }

    /** @param q a part of a name or an acronym */
    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping
    ModelAndView joint(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(defaultValue = "") String q) {
        return page(actor, coordinated(actor, organisation), periodId, q);
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping
    Object ask(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestParam UUID organisation,
            @RequestParam UUID asked,
            Reply reply) {
        UUID acting = coordinated(actor, organisation);
        return reply.to(
                () -> {
                    cosigning.ask(actor, acting, periodId, asked);
                    return reply.done(path(periodId, acting), "voice.done.asked");
                },
                () -> page(actor, acting, periodId, ""));
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/{cosigningId}/revoke")
    Object revoke(
            Actor actor,
            @PathVariable UUID periodId,
            @PathVariable UUID cosigningId,
            @RequestParam UUID organisation,
            Reply reply) {
        UUID acting = coordinated(actor, organisation);
        cosigning.revoke(actor, cosigningId);
        return reply.done(path(periodId, acting), "voice.done.revoked");
    }

    private static String path(UUID periodId, UUID organisation) {
        return "/ngo/periods/" + periodId + "/joint?organisation=" + organisation;
    }

    private static UUID coordinated(Actor actor, @Nullable UUID organisation) {
        UUID acting = ActingFor.organisation(actor, organisation);
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(acting)));
        return acting;
    }

    private ModelAndView page(Actor actor, UUID organisation, UUID periodId, String q) {
        Desk desk = drafts.desk(actor, organisation, periodId);
        List<Cosignature> asked = cosigning.askedBy(actor, organisation, periodId);
        Set<UUID> known = asked.stream().map(Cosignature::organisationId).collect(Collectors.toSet());
        List<Organisation> found = q.isBlank() ? List.of() : found(desk, q.strip(), known);
        Map<UUID, Organisation> names = organisations.byId(known);
        ModelAndView page = new ModelAndView("ngo/joint");
        page.addObject("desk", desk);
        page.addObject("procedure", desk.procedure());
        page.addObject("zone", desk.procedure().body().zone());
        page.addObject("organisation", desk.organisation());
        page.addObject("asked", asked);
        page.addObject("names", names);
        page.addObject(
                "current",
                Cosigning.fingerprint(
                        organisation,
                        periodId,
                        desk.accepted(),
                        attachments.ofDrafts(
                                desk.accepted().stream().map(CommentDraft::id).toList())));
        page.addObject("q", q);
        page.addObject("found", found);
        page.addObject("here", "/ngo/periods/" + periodId);
        return page;
    }

    private List<Organisation> found(Desk desk, String q, Set<UUID> known) {
        return organisations
                .all(new OrganisationFilter(OrganisationState.APPROVED, null, q), null, MOST_FOUND)
                .items()
                .stream()
                .filter(one -> desk.procedure().rules().asks(one))
                .filter(one -> !one.id().equals(desk.organisation().id()) && !known.contains(one.id()))
                .toList();
    }
}
