package org.rapporteur.portal.ngo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.CommentText;
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
import org.rapporteur.portal.frame.Times;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Redline;
import org.rapporteur.summary.Revisions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a comment: saved, looked over, or dropped. It works without script. */
@Controller
class CommentController {

    /** In UTF-16 units: as much as any comment may have, whatever its script. */
    private static final int LONGEST_COMPARED = 40_000;

    private final CommentDrafts drafts;
    private final CommentPeriods periods;
    private final Revisions revisions;
    private final Proposals proposals;
    private final ReadingPage pages;
    private final Accounts accounts;
    private final Times times;
    private final MessageSource messages;

    CommentController(
            CommentDrafts drafts,
            CommentPeriods periods,
            Revisions revisions,
            Proposals proposals,
            ReadingPage pages,
            Accounts accounts,
            Times times,
            MessageSource messages) {
        this.drafts = drafts;
        this.periods = periods;
        this.revisions = revisions;
        this.proposals = proposals;
        this.pages = pages;
        this.accounts = accounts;
        this.times = times;
        this.messages = messages;
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
            Desk desk = drafts.desk(actor, acting, periodId);
            return pages.of(actor, desk, again)
                    .addObject("theirs", conflict.theirs())
                    .addObject(
                            "differences", differences(desk, conflict.theirs().text(), conflict.yours()));
        } catch (NotKnown gone) {
            reply.refused(new Refusal("comment.gone"));
            return pages.of(actor, drafts.desk(actor, acting, periodId), entry.asNew());
        } catch (Refusal refusal) {
            reply.refused(refusal);
            return pages.of(actor, drafts.desk(actor, acting, periodId), entry.to(draftId));
        }
        return reply.done(next(then, acting, changed), "ngo.draft.saved");
    }

    /**
     * What is being typed, saved as it is typed.
     *
     * @param said when it was saved, in the reader's words
     * @param action where the form is to be sent from now on
     */
    record Kept(UUID draft, int version, String said, String action) {}

    /** Why nothing is saved by itself any more: someone else changed it. */
    record Stopped(String said) {}

    @Asks(Act.COMMENT)
    @PostMapping("/ngo/periods/{periodId}/kept")
    ResponseEntity<Object> keep(
            Actor actor, @PathVariable UUID periodId, @RequestParam UUID organisation, CommentEntry entry) {
        UUID acting = ActingFor.organisation(actor, organisation);
        try {
            CommentDraft kept = drafts.keep(
                    actor, acting, periodId, entry.key(), entry.draft(), entry.version(), text(periodId, entry));
            String at = times.clock(
                    kept.savedAt(),
                    accounts.person(actor.username()).orElseThrow().account().zone());
            return ResponseEntity.ok(new Kept(
                    kept.id(),
                    kept.version(),
                    say("ngo.kept", at),
                    "/ngo/periods/" + periodId + "/comments/" + kept.id()));
        } catch (DraftConflict conflict) {
            String author = conflict.theirs().author();
            String name = accounts.names(Set.of(author)).getOrDefault(author, author);
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new Stopped(say("ngo.kept.conflict", name)));
        } catch (NotKnown gone) {
            if (entry.draft() == null) {
                throw gone;
            }
            throw new Refusal("comment.gone");
        }
    }

    private String say(String key, Object detail) {
        return messages.getMessage(key, new Object[] {detail}, LocaleContextHolder.getLocale());
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

    /** Where the two texts differ, by the message that names the field: what was theirs is struck out. */
    private Map<String, List<Redline.Run>> differences(Desk desk, CommentText theirs, CommentText yours) {
        Map<String, List<Redline.Run>> differences = new LinkedHashMap<>();
        differ(differences, "ngo.comment", theirs.comment(), yours.comment());
        String theirWording = wording(desk, theirs);
        String yourWording = wording(desk, yours);
        if (!yourWording.equals(theirWording) && yourWording.length() <= LONGEST_COMPARED) {
            differences.put(
                    "ngo.proposed", revisions.redlineOf(MarkedText.parse(theirWording), MarkedText.parse(yourWording)));
        }
        differ(differences, "ngo.rationale", theirs.rationale(), yours.rationale());
        differ(differences, "ngo.references", theirs.references(), yours.references());
        return differences;
    }

    /** What the paragraph would say: without a proposal what it says. */
    private static String wording(Desk desk, CommentText text) {
        String proposed = text.proposedText().replace("\r\n", "\n").strip();
        if (!proposed.isEmpty() || text.paragraphId() == null) {
            return proposed;
        }
        return desk.revision()
                .paragraph(text.paragraphId())
                .map(paragraph -> paragraph.text().markup().strip())
                .orElse("");
    }

    private void differ(Map<String, List<Redline.Run>> all, String field, String theirs, String yours) {
        String typed = yours.replace("\r\n", "\n").strip();
        if (!typed.equals(theirs) && typed.length() <= LONGEST_COMPARED) {
            all.put(field, revisions.redlineOf(MarkedText.plain(theirs), MarkedText.plain(typed)));
        }
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
