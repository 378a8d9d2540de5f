package org.rapporteur.portal.ngo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.CommentWords;
import org.rapporteur.comment.Cosignature;
import org.rapporteur.comment.Cosigning;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Organisations;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Proposals;
import org.rapporteur.portal.Reply;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Redline;
import org.rapporteur.summary.Revisions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an organisation that was asked reads exactly what it would sign, and signs or declines. */
@Controller
@RequestMapping("/ngo/joint/{cosigningId}")
class CosigningController {

    private final Cosigning cosigning;
    private final CommentPeriods periods;
    private final Procedures procedures;
    private final Revisions revisions;
    private final Organisations organisations;
    private final Proposals proposals;

    CosigningController(
            Cosigning cosigning,
            CommentPeriods periods,
            Procedures procedures,
            Revisions revisions,
            Organisations organisations,
            Proposals proposals) {
        this.cosigning = cosigning;
        this.periods = periods;
        this.procedures = procedures;
        this.revisions = revisions;
        this.organisations = organisations;
        this.proposals = proposals;
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping
    ModelAndView read(Actor actor, @PathVariable UUID cosigningId) {
        return page(actor, cosigningId);
    }

    /** @param content the fingerprint of what the page showed */
    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/confirm")
    Object confirm(Actor actor, @PathVariable UUID cosigningId, @RequestParam String content, Reply reply) {
        return reply.to(
                () -> {
                    cosigning.confirm(actor, cosigningId, content);
                    return reply.done("/ngo/joint/" + cosigningId, "voice.done.signed");
                },
                () -> page(actor, cosigningId));
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/decline")
    Object decline(Actor actor, @PathVariable UUID cosigningId, Reply reply) {
        cosigning.decline(actor, cosigningId);
        return reply.done("/ngo/joint/" + cosigningId, "voice.done.declined");
    }

    private ModelAndView page(Actor actor, UUID cosigningId) {
        Cosignature asked = cosigning.get(actor, cosigningId);
        Cosigning.Content content = cosigning.contentOf(actor, cosigningId);
        CommentPeriod period = periods.get(asked.periodId());
        Procedure procedure = procedures.get(period.procedureId());
        Map<UUID, Paragraph> paragraphs = revisions.get(period.revisionId()).paragraphs().stream()
                .collect(Collectors.toMap(Paragraph::id, Function.identity()));
        ModelAndView page = new ModelAndView("ngo/cosign");
        page.addObject("asked", asked);
        page.addObject("joint", content);
        page.addObject("period", period);
        page.addObject("procedure", procedure);
        page.addObject("zone", procedure.body().zone());
        page.addObject("lead", organisations.get(asked.leadId()));
        page.addObject("organisation", organisations.get(asked.organisationId()));
        page.addObject("paragraphs", paragraphs);
        Map<Integer, List<Redline.Run>> redlines = new HashMap<>();
        proposals
                .of(
                        IntStream.range(0, content.texts().size()).boxed().toList(),
                        place -> new UUID(0, place),
                        content.texts()::get,
                        paragraphs)
                .forEach((place, runs) -> redlines.put((int) place.getLeastSignificantBits(), runs));
        page.addObject("proposals", redlines);
        page.addObject("words", CommentWords.of(content.texts()));
        return page;
    }
}
