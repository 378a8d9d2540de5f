package org.rapporteur.portal.ngo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentWords;
import org.rapporteur.comment.Coordination;
import org.rapporteur.comment.Desk;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Proposals;
import org.rapporteur.portal.Reply;
import org.rapporteur.summary.Paragraph;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an organisation comes to one voice: its comments in the order of sending, offered, accepted, returned. */
@Controller
@RequestMapping("/ngo/periods/{periodId}/arrange")
class ArrangingController {

    private static final String SEPARATOR = "~";

    private final CommentDrafts drafts;
    private final Coordination coordination;
    private final Proposals proposals;
    private final Accounts accounts;

    ArrangingController(CommentDrafts drafts, Coordination coordination, Proposals proposals, Accounts accounts) {
        this.drafts = drafts;
        this.coordination = coordination;
        this.proposals = proposals;
        this.accounts = accounts;
    }

    @Asks(Act.COMMENT)
    @GetMapping
    ModelAndView arrange(
            Actor actor, @PathVariable UUID periodId, @RequestParam(required = false) @Nullable UUID organisation) {
        return page(actor, ActingFor.organisation(actor, organisation), periodId);
    }

    @Asks(Act.COMMENT)
    @PostMapping("/offer")
    Object offerOwn(Actor actor, @PathVariable UUID periodId, @RequestParam UUID organisation, Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        int offered = coordination.offerOwn(actor, acting, periodId);
        return reply.done(path(periodId, acting), "voice.done.offered-all", offered);
    }

    @Asks(Act.COMMENT)
    @PostMapping("/{draftId}/offer")
    Object offer(
            Actor actor,
            @PathVariable UUID periodId,
            @PathVariable UUID draftId,
            @RequestParam UUID organisation,
            Reply reply) {
        return act(actor, periodId, organisation, reply, () -> {
            coordination.offer(actor, draftId);
            return "voice.done.offered";
        });
    }

    @Asks(Act.ARRANGE_COMMENTS)
    @PostMapping("/{draftId}/accept")
    Object accept(
            Actor actor,
            @PathVariable UUID periodId,
            @PathVariable UUID draftId,
            @RequestParam UUID organisation,
            @RequestParam int version,
            Reply reply) {
        return act(actor, periodId, organisation, reply, () -> {
            coordination.accept(actor, draftId, version);
            return "voice.done.accepted";
        });
    }

    /** @param seen the comments that the page showed as not accepted, each with the version shown */
    @Asks(Act.ARRANGE_COMMENTS)
    @PostMapping("/accept")
    Object acceptSeen(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestParam UUID organisation,
            @RequestParam List<String> seen,
            Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        int accepted = coordination.acceptSeen(
                actor,
                acting,
                periodId,
                seen.stream().map(ArrangingController::seen).toList());
        return reply.done(path(periodId, acting), "voice.done.accepted-all", accepted);
    }

    @Asks(Act.ARRANGE_COMMENTS)
    @PostMapping("/{draftId}/return")
    Object giveBack(
            Actor actor,
            @PathVariable UUID periodId,
            @PathVariable UUID draftId,
            @RequestParam UUID organisation,
            @RequestParam(defaultValue = "") String note,
            Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        return reply.to(
                () -> {
                    coordination.giveBack(actor, draftId, note);
                    return reply.done(path(periodId, acting), "voice.done.returned");
                },
                () -> page(actor, acting, periodId).addObject("noteOn", draftId).addObject("note", note));
    }

    @Asks(Act.ARRANGE_COMMENTS)
    @PostMapping("/{draftId}/move")
    Object move(
            Actor actor,
            @PathVariable UUID periodId,
            @PathVariable UUID draftId,
            @RequestParam UUID organisation,
            @RequestParam Coordination.Way way,
            Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        coordination.move(actor, draftId, way);
        return reply.done(path(periodId, acting) + "#d-" + draftId, "voice.done.moved");
    }

    @Asks(Act.ARRANGE_COMMENTS)
    @PostMapping("/order")
    Object orderByText(Actor actor, @PathVariable UUID periodId, @RequestParam UUID organisation, Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        coordination.orderByText(actor, acting, periodId);
        return reply.done(path(periodId, acting), "voice.done.ordered");
    }

    private Object act(Actor actor, UUID periodId, UUID organisation, Reply reply, Supplier<String> act) {
        UUID acting = ActingFor.organisation(actor, organisation);
        return reply.to(() -> reply.done(path(periodId, acting), act.get()), () -> page(actor, acting, periodId));
    }

    private static String path(UUID periodId, UUID organisation) {
        return "/ngo/periods/" + periodId + "/arrange?organisation=" + organisation;
    }

    private static Coordination.Seen seen(String field) {
        String[] parts = field.split(SEPARATOR, 2);
        return new Coordination.Seen(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
    }

    private ModelAndView page(Actor actor, UUID organisation, UUID periodId) {
        Desk desk = drafts.desk(actor, organisation, periodId);
        Map<UUID, Paragraph> paragraphs =
                desk.revision().paragraphs().stream().collect(Collectors.toMap(Paragraph::id, paragraph -> paragraph));
        ModelAndView page = new ModelAndView("ngo/arrange");
        page.addObject("desk", desk);
        page.addObject("procedure", desk.procedure());
        page.addObject("zone", desk.procedure().body().zone());
        page.addObject("organisation", desk.organisation());
        page.addObject("coordinator", ActingFor.maySubmit(actor, organisation));
        page.addObject("paragraphs", paragraphs);
        page.addObject("proposals", proposals.of(desk.drafts(), CommentDraft::id, CommentDraft::text, paragraphs));
        page.addObject("me", actor.username());
        page.addObject(
                "own",
                desk.drafts().stream()
                        .filter(draft -> draft.author().equals(actor.username()))
                        .filter(draft -> draft.state().canBeOffered())
                        .count());
        page.addObject(
                "names",
                accounts.names(desk.drafts().stream().map(CommentDraft::author).collect(Collectors.toSet())));
        page.addObject(
                "words",
                desk.drafts().stream()
                        .collect(Collectors.toMap(CommentDraft::id, draft -> CommentWords.of(draft.text()))));
        page.addObject("here", "/ngo/periods/" + periodId);
        return page;
    }
}
