package org.rapporteur.portal.ngo;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentType;
import org.rapporteur.comment.Desk;
import org.rapporteur.comment.DraftConflict;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
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

/** Reading the draft by paragraph, with the organisation's comments in preparation beside it. */
@Controller
class ReadingController {

    private static final String WHOLE = "whole";

    private final CommentDrafts drafts;
    private final Proposals proposals;
    private final Accounts accounts;

    ReadingController(CommentDrafts drafts, Proposals proposals, Accounts accounts) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.accounts = accounts;
    }

    /**
     * @param on the paragraph under which an empty form stands, or {@code whole}
     * @param edit the draft whose form is open
     */
    @Asks(Act.COMMENT)
    @GetMapping("/ngo/periods/{periodId}")
    ModelAndView read(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable UUID edit) {
        Desk desk = drafts.desk(actor, ActingFor.organisation(actor, organisation), periodId);
        return page(actor, desk, desk.isOpen() ? entry(desk, on, edit) : null);
    }

    @Asks(Act.COMMENT)
    @PostMapping("/ngo/periods/{periodId}/comments")
    Object add(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestParam UUID organisation,
            CommentEntry entry,
            Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        return reply.to(
                () -> {
                    drafts.add(actor, acting, periodId, entry.text());
                    return reply.done(place(periodId, acting, entry.paragraph()), "ngo.draft.saved");
                },
                () -> page(actor, drafts.desk(actor, acting, periodId), entry.asNew()));
    }

    @Asks(Act.COMMENT)
    @PostMapping("/ngo/periods/{periodId}/comments/{draftId}")
    Object change(
            Actor actor,
            @PathVariable UUID periodId,
            @PathVariable UUID draftId,
            @RequestParam UUID organisation,
            CommentEntry entry,
            Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        try {
            drafts.change(actor, draftId, entry.version(), entry.text());
        } catch (DraftConflict conflict) {
            reply.refused(conflict);
            CommentEntry again = entry.atVersion(conflict.theirs().version());
            return page(actor, drafts.desk(actor, acting, periodId), again).addObject("theirs", conflict.theirs());
        } catch (NotKnown gone) {
            reply.refused(new Refusal("comment.gone"));
            return page(actor, drafts.desk(actor, acting, periodId), entry.asNew());
        } catch (Refusal refusal) {
            reply.refused(refusal);
            return page(actor, drafts.desk(actor, acting, periodId), entry);
        }
        return reply.done(place(periodId, acting, entry.paragraph()), "ngo.draft.saved");
    }

    @Asks(Act.COMMENT)
    @PostMapping("/ngo/periods/{periodId}/comments/{draftId}/drop")
    String drop(
            Actor actor,
            @PathVariable UUID periodId,
            @PathVariable UUID draftId,
            @RequestParam UUID organisation,
            Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        CommentDraft draft = drafts.get(actor, draftId);
        drafts.drop(actor, draftId);
        return reply.done(place(periodId, acting, draft.text().paragraphId()), "ngo.draft.dropped");
    }

    private ModelAndView page(Actor actor, Desk desk, @Nullable CommentEntry entry) {
        ModelAndView page = new ModelAndView("ngo/reading");
        page.addObject("desk", desk);
        page.addObject("procedure", desk.procedure());
        page.addObject("zone", desk.procedure().body().zone());
        page.addObject("organisation", desk.organisation());
        page.addObject(
                "coordinator", ActingFor.maySubmit(actor, desk.organisation().id()));
        page.addObject(
                "proposals",
                proposals.of(
                        desk.drafts(),
                        CommentDraft::id,
                        CommentDraft::text,
                        desk.revision().paragraphs().stream()
                                .collect(Collectors.toMap(Paragraph::id, paragraph -> paragraph))));
        page.addObject("me", actor.username());
        page.addObject(
                "names",
                accounts.names(desk.drafts().stream().map(CommentDraft::author).collect(Collectors.toSet())));
        page.addObject("entry", entry == null ? null : shown(desk, entry));
        page.addObject("types", CommentType.values());
        page.addObject(
                "languages",
                desk.procedure().rules().languages().stream().sorted().toList());
        page.addObject("here", "/ngo/periods/" + desk.period().id());
        return page;
    }

    /** A form must stand somewhere: one on a paragraph that the text does not have stands on the text as a whole. */
    private static CommentEntry shown(Desk desk, CommentEntry entry) {
        UUID paragraph = entry.paragraph();
        boolean known =
                paragraph == null || desk.revision().paragraph(paragraph).isPresent();
        return known ? entry : entry.onWhole();
    }

    @Nullable
    private static CommentEntry entry(Desk desk, @Nullable String on, @Nullable UUID edit) {
        if (edit != null) {
            Optional<CommentDraft> draft = desk.drafts().stream()
                    .filter(candidate -> candidate.id().equals(edit))
                    .findFirst();
            return draft.map(found -> CommentEntry.of(found, desk)).orElse(null);
        }
        if (on == null) {
            return null;
        }
        if (on.equals(WHOLE)) {
            return CommentEntry.on(null, desk);
        }
        return desk.revision().paragraphs().stream()
                .filter(paragraph -> paragraph.id().toString().equals(on))
                .findFirst()
                .map(paragraph -> CommentEntry.on(paragraph.id(), desk))
                .orElse(null);
    }

    private static String place(UUID periodId, UUID organisation, @Nullable UUID paragraph) {
        return "/ngo/periods/" + periodId + "?organisation=" + organisation
                + (paragraph == null ? "#whole" : "#p-" + paragraph);
    }
}
