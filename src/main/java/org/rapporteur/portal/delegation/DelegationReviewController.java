package org.rapporteur.portal.delegation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Delegations;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.Contributions;
import org.rapporteur.review.DelegationBriefs;
import org.rapporteur.review.Heard;
import org.rapporteur.review.ReviewRounds;
import org.rapporteur.review.RoundBrief;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A delegation reads what is under review, breaks silence, proposes, withdraws, or does nothing. */
@Controller
@RequestMapping("/delegation")
class DelegationReviewController {

    private static final int PAST = 20;

    private final ActingFor actingFor;
    private final DelegationBriefs briefs;
    private final ReviewRounds rounds;
    private final Contributions contributions;
    private final Delegations delegations;
    private final Revisions revisions;

    DelegationReviewController(
            ActingFor actingFor,
            DelegationBriefs briefs,
            ReviewRounds rounds,
            Contributions contributions,
            Delegations delegations,
            Revisions revisions) {
        this.actingFor = actingFor;
        this.briefs = briefs;
        this.rounds = rounds;
        this.contributions = contributions;
        this.delegations = delegations;
        this.revisions = revisions;
    }

    @GetMapping
    @Asks(Act.REVIEW)
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID delegation,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        List<Delegation> all = actingFor.all(actor);
        Delegation chosen = actingFor.chosen(all, delegation);
        model.addAttribute("delegation", chosen);
        model.addAttribute("others", without(chosen, all));
        DelegationBriefs.Listing listing = briefs.list(actor, chosen.id(), after, PAST);
        model.addAttribute("open", listing.open());
        model.addAttribute("past", listing.past());
        model.addAttribute("firstPage", after == null);
        return "delegation/list";
    }

    @GetMapping("/rounds/{roundId}")
    @Asks(Act.REVIEW)
    String round(
            Actor actor,
            @PathVariable UUID roundId,
            @RequestParam(required = false) @Nullable UUID delegation,
            Model model) {
        return show(actor, roundId, delegation, Sent.nothing(), model);
    }

    @PostMapping("/rounds/{roundId}/receipt")
    @Asks(Act.REVIEW)
    String confirmReceipt(Actor actor, @PathVariable UUID roundId, @RequestParam UUID delegation, Reply reply) {
        rounds.confirmReceipt(actor, delegation, roundId);
        return reply.done(pathOf(roundId, delegation), "delegation.done.receipt");
    }

    @PostMapping("/rounds/{roundId}/breaks")
    @Asks(Act.REVIEW)
    String breakSilence(
            Actor actor,
            @PathVariable UUID roundId,
            @RequestParam UUID delegation,
            @RequestParam String key,
            @RequestParam(defaultValue = "") List<UUID> paragraphs,
            @RequestParam(defaultValue = "") String rationale,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "false") boolean identityWithheld,
            Reply reply,
            Model model) {
        Sent sent = new Sent(key, paragraphs, rationale, wording, identityWithheld, null);
        return reply.to(
                () -> {
                    Contribution received = contributions.breakSilence(
                            actor, delegation, roundId, key, paragraphs, rationale, wording, identityWithheld);
                    return reply.done(pathOf(roundId, delegation), "delegation.done.broken", received.number());
                },
                () -> show(actor, roundId, delegation, sent, model));
    }

    @PostMapping("/rounds/{roundId}/proposals")
    @Asks(Act.REVIEW)
    String propose(
            Actor actor,
            @PathVariable UUID roundId,
            @RequestParam UUID delegation,
            @RequestParam String key,
            @RequestParam UUID paragraph,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "") String rationale,
            Reply reply,
            Model model) {
        Sent sent = new Sent(key, List.of(), rationale, wording, false, paragraph);
        return reply.to(
                () -> {
                    Contribution received =
                            contributions.propose(actor, delegation, roundId, key, paragraph, wording, rationale);
                    return reply.done(pathOf(roundId, delegation), "delegation.done.proposed", received.number());
                },
                () -> show(actor, roundId, delegation, sent, model));
    }

    @PostMapping("/contributions/{contributionId}/withdraw")
    @Asks(Act.REVIEW)
    String withdraw(
            Actor actor,
            @PathVariable UUID contributionId,
            @RequestParam UUID round,
            @RequestParam UUID delegation,
            Reply reply) {
        contributions.withdraw(actor, contributionId);
        return reply.done(pathOf(round, delegation), "delegation.done.withdrawn");
    }

    private String show(Actor actor, UUID roundId, @Nullable UUID named, Sent sent, Model model) {
        List<Delegation> all = actingFor.all(actor);
        RoundBrief brief = brief(actor, roundId, named, all, model);
        RoundPage page = RoundPage.of(
                brief,
                brief.former() == null ? null : revisions.redline(brief.former().revisionId(), brief.revision()));
        model.addAttribute("brief", brief);
        model.addAttribute("round", brief.round());
        model.addAttribute("procedure", brief.procedure());
        model.addAttribute("zone", brief.procedure().body().zone());
        model.addAttribute("page", page);
        model.addAttribute("sent", sent);
        model.addAttribute("names", names(brief));
        return "delegation/round";
    }

    /** The delegation that the address names, else the first of the actor's that takes part in the round's body. */
    private RoundBrief brief(Actor actor, UUID roundId, @Nullable UUID named, List<Delegation> all, Model model) {
        List<Delegation> tried = named == null ? all : List.of(actingFor.chosen(all, named));
        for (Delegation delegation : tried) {
            try {
                RoundBrief brief = briefs.of(actor, delegation.id(), roundId);
                model.addAttribute("delegation", delegation);
                model.addAttribute("others", without(delegation, all));
                return brief;
            } catch (NotKnown e) {
                // perhaps another of the actor's delegations takes part
            }
        }
        throw new NotKnown("review round", roundId);
    }

    private Map<UUID, Delegation> names(RoundBrief brief) {
        Set<UUID> ids = new HashSet<>();
        for (Heard heard : brief.heard()) {
            if (heard.delegationId() != null) {
                ids.add(heard.delegationId());
            }
        }
        return ids.isEmpty() ? Map.of() : delegations.byId(ids);
    }

    private static List<Delegation> without(Delegation chosen, List<Delegation> all) {
        return all.stream().filter(delegation -> !delegation.equals(chosen)).toList();
    }

    private static String pathOf(UUID roundId, UUID delegation) {
        return "/delegation/rounds/" + roundId + "?delegation=" + delegation;
    }
}
