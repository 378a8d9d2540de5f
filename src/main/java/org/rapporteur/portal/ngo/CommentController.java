package org.rapporteur.portal.ngo;

import java.util.UUID;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.Desk;
import org.rapporteur.comment.DraftConflict;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Proposals;
import org.rapporteur.portal.Reply;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a comment: saved, looked over, or dropped. It works without script. */
@Controller
class CommentController {

    private final CommentDrafts drafts;
    private final CommentPeriods periods;
    private final Revisions revisions;
    private final Proposals proposals;
    private final ReadingPage pages;

    CommentController(
            CommentDrafts drafts, CommentPeriods periods, Revisions revisions, Proposals proposals, ReadingPage pages) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.periods = periods;
        this.revisions = revisions;
        this.pages = pages;
    }

    @Asks(Act.COMMENT)
    @PostMapping("/ngo/periods/{periodId}/comments")
    Object add(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestParam UUID organisation,
            @RequestParam(required = false) @Nullable String then,
            CommentEntry entry,
            Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        return reply.to(
                () -> {
                    CommentDraft draft = drafts.add(actor, acting, periodId, text(periodId, entry));
                    return reply.done(next(then, acting, draft), "ngo.draft.saved");
                },
                () -> pages.of(actor, drafts.desk(actor, acting, periodId), entry.asNew()));
    }

    @Asks(Act.COMMENT)
    @PostMapping("/ngo/periods/{periodId}/comments/{draftId}")
    Object change(
            Actor actor,
            @PathVariable UUID periodId,
            @PathVariable UUID draftId,
            @RequestParam UUID organisation,
            @RequestParam(required = false) @Nullable String then,
            CommentEntry entry,
            Reply reply) {
        UUID acting = ActingFor.organisation(actor, organisation);
        CommentDraft changed;
        try {
            changed = drafts.change(actor, draftId, entry.version(), text(periodId, entry));
        } catch (DraftConflict conflict) {
            reply.refused(conflict);
            CommentEntry again = entry.atVersion(draftId, conflict.theirs().version());
            return pages.of(actor, drafts.desk(actor, acting, periodId), again).addObject("theirs", conflict.theirs());
        } catch (NotKnown gone) {
            reply.refused(new Refusal("comment.gone"));
            return pages.of(actor, drafts.desk(actor, acting, periodId), entry.asNew());
        } catch (Refusal refusal) {
            reply.refused(refusal);
            return pages.of(actor, drafts.desk(actor, acting, periodId), entry.to(draftId));
        }
        return reply.done(next(then, acting, changed), "ngo.draft.saved");
    }

    /** Shows what the form would change in the paragraph; nothing is saved. */
    @Asks(Act.COMMENT)
    @PostMapping("/ngo/periods/{periodId}/comments/preview")
    ModelAndView preview(
            Actor actor, @PathVariable UUID periodId, @RequestParam UUID organisation, CommentEntry entry) {
        UUID acting = ActingFor.organisation(actor, organisation);
        return pages.of(actor, drafts.desk(actor, acting, periodId), entry).addObject("previewed", true);
    }

    /** The same for the script that asks as one types: the redline alone. */
    @Asks(Act.COMMENT)
    @PostMapping("/ngo/periods/{periodId}/wording")
    ModelAndView wording(
            Actor actor,
            @PathVariable UUID periodId,
            @RequestParam UUID organisation,
            @RequestParam(required = false) @Nullable UUID paragraph,
            @RequestParam(defaultValue = "") String proposedText) {
        Desk desk = drafts.desk(actor, ActingFor.organisation(actor, organisation), periodId);
        Paragraph on =
                paragraph == null ? null : desk.revision().paragraph(paragraph).orElse(null);
        return new ModelAndView("ngo/comment :: wording(runs=${wording})")
                .addObject("wording", proposals.preview(on, proposedText));
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

    private CommentText text(UUID periodId, CommentEntry entry) {
        MarkedText commentedOn = !entry.marksPassage()
                ? MarkedText.plain("")
                : revisions
                        .get(periods.get(periodId).revisionId())
                        .paragraph(entry.paragraph())
                        .map(Paragraph::text)
                        .orElseThrow(() -> new Refusal("comment.paragraph"));
        return entry.text(commentedOn);
    }

    /** @param then {@code attach} where files are to be attached to what was saved */
    private static String next(@Nullable String then, UUID acting, CommentDraft saved) {
        return "attach".equals(then)
                ? AttachmentController.path(saved.periodId(), saved.id())
                : place(saved.periodId(), acting, saved.text().paragraphId());
    }

    private static String place(UUID periodId, UUID organisation, @Nullable UUID paragraph) {
        return "/ngo/periods/" + periodId + "?organisation=" + organisation
                + (paragraph == null ? "#whole" : "#p-" + paragraph);
    }
}
