package org.rapporteur.portal.ngo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.comment.Attachment;
import org.rapporteur.comment.Attachments;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentWords;
import org.rapporteur.comment.Cosignature;
import org.rapporteur.comment.Cosigning;
import org.rapporteur.comment.Desk;
import org.rapporteur.comment.Receipt;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Proposals;
import org.rapporteur.portal.Reply;
import org.rapporteur.summary.Paragraph;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The preview of exactly what will be sent, and the sending. For coordinators. */
@Controller
class SubmitController {

    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final Proposals proposals;
    private final Cosigning cosigning;
    private final Organisations organisations;
    private final Attachments attachments;

    SubmitController(
            CommentDrafts drafts,
            Submissions submissions,
            Proposals proposals,
            Cosigning cosigning,
            Organisations organisations,
            Attachments attachments) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.proposals = proposals;
        this.cosigning = cosigning;
        this.organisations = organisations;
        this.attachments = attachments;
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @GetMapping("/ngo/periods/{periodId}/submit")
    ModelAndView preview(
            Actor actor, @PathVariable UUID periodId, @RequestParam(required = false) @Nullable UUID organisation) {
        UUID acting = coordinated(actor, organisation);
        return page(
                actor, drafts.desk(actor, acting, periodId), UUID.randomUUID().toString(), false, "");
    }

    @Asks(Act.SUBMIT_COMMENTS)
    @PostMapping("/ngo/periods/{periodId}/submit")
    Object submit(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestParam UUID organisation,
            @RequestParam String key,
            @RequestParam(defaultValue = "false") boolean withholdName,
            @RequestParam(defaultValue = "") String withholdReason,
            @RequestParam(required = false) @Nullable String shown,
            Reply reply) {
        UUID acting = coordinated(actor, organisation);
        return reply.to(
                () -> {
                    Receipt receipt =
                            submissions.submit(actor, acting, periodId, key, withholdName, withholdReason, shown);
                    return reply.done("/ngo/submissions/" + receipt.submissionId(), "ngo.submitted");
                },
                () -> page(actor, drafts.desk(actor, acting, periodId), key, withholdName, withholdReason));
    }

    private static UUID coordinated(Actor actor, @Nullable UUID organisation) {
        UUID acting = ActingFor.organisation(actor, organisation);
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(acting)));
        return acting;
    }

    private ModelAndView page(Actor actor, Desk desk, String key, boolean withholdName, String withholdReason) {
        ModelAndView page = new ModelAndView("ngo/submit");
        page.addObject("desk", desk);
        page.addObject("procedure", desk.procedure());
        page.addObject("zone", desk.procedure().body().zone());
        page.addObject("organisation", desk.organisation());
        Map<UUID, Paragraph> paragraphs = paragraphs(desk);
        page.addObject("paragraphs", paragraphs);
        List<CommentDraft> sent = desk.accepted();
        page.addObject("sent", sent);
        UUID acting = desk.organisation().id();
        UUID periodId = desk.period().id();
        Map<UUID, List<Attachment>> files =
                attachments.ofDrafts(sent.stream().map(CommentDraft::id).toList());
        page.addObject("files", files);
        String content = Cosigning.fingerprint(acting, periodId, sent, files);
        List<Cosignature> asked = cosigning.askedBy(actor, acting, periodId);
        page.addObject("shown", Cosigning.shown(content, asked));
        page.addObject("current", content);
        page.addObject("asked", asked);
        page.addObject(
                "names",
                organisations.byId(
                        asked.stream().map(Cosignature::organisationId).toList()));
        page.addObject("proposals", proposals.of(sent, CommentDraft::id, CommentDraft::text, paragraphs));
        page.addObject(
                "words",
                sent.stream().collect(Collectors.toMap(CommentDraft::id, draft -> CommentWords.of(draft.text()))));
        page.addObject("key", key);
        page.addObject("withholdName", withholdName);
        page.addObject("withholdReason", withholdReason);
        return page;
    }

    private static Map<UUID, Paragraph> paragraphs(Desk desk) {
        return desk.revision().paragraphs().stream().collect(Collectors.toMap(Paragraph::id, paragraph -> paragraph));
    }
}
