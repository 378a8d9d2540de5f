package org.rapporteur.portal.ngo;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.Endorsements;
import org.rapporteur.comment.PublishedSubmission;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Proposals;
import org.rapporteur.portal.Reply;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a coordinator reads what another organisation submitted and was published, and endorses it. */
@Controller
@RequestMapping("/ngo/endorsements/{publishedId}")
class EndorsementController {

    private final Endorsements endorsements;
    private final Organisations organisations;
    private final Revisions revisions;
    private final Proposals proposals;

    EndorsementController(
            Endorsements endorsements, Organisations organisations, Revisions revisions, Proposals proposals) {
        this.endorsements = endorsements;
        this.organisations = organisations;
        this.revisions = revisions;
        this.proposals = proposals;
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping
    ModelAndView read(
            Actor actor, @PathVariable UUID publishedId, @RequestParam(required = false) @Nullable UUID organisation) {
        return page(actor, ActingFor.organisation(actor, organisation), publishedId);
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping
    Object endorse(Actor actor, @PathVariable UUID publishedId, @RequestParam UUID organisation, Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        return reply.to(
                () -> {
                    endorsements.endorse(actor, acting, publishedId);
                    return reply.done(path(publishedId, acting), "voice.done.endorsed");
                },
                () -> page(actor, acting, publishedId));
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/take-back")
    Object takeBack(Actor actor, @PathVariable UUID publishedId, @RequestParam UUID organisation, Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        endorsements.takeBack(actor, acting, publishedId);
        return reply.done(path(publishedId, acting), "voice.done.endorsement-taken-back");
    }

    private static String path(UUID publishedId, UUID organisation) {
        return "/ngo/endorsements/" + publishedId + "?organisation=" + organisation;
    }

    private ModelAndView page(Actor actor, UUID acting, UUID publishedId) {
        Organisation organisation = organisations.get(acting);
        PublishedSubmission published = endorsements.get(actor, organisation, publishedId);
        // all comments of a submission are on one revision
        Map<UUID, Paragraph> paragraphs = revisions
                .get(published.comments().get(0).revisionId())
                .paragraphs()
                .stream()
                .collect(Collectors.toMap(Paragraph::id, Function.identity()));
        ModelAndView page = new ModelAndView("ngo/endorse");
        page.addObject("published", published);
        page.addObject("procedure", published.procedure());
        page.addObject("organisation", organisation);
        page.addObject("from", published.from() == null ? null : organisations.get(published.from()));
        page.addObject("paragraphs", paragraphs);
        page.addObject("proposals", proposals.of(published.comments(), Comment::id, Comment::text, paragraphs));
        return page;
    }
}
