package org.rapporteur.portal.answers;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.comment.Attachments;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.Comments;
import org.rapporteur.comment.Cosigning;
import org.rapporteur.comment.Endorsements;
import org.rapporteur.comment.Timing;
import org.rapporteur.disposition.Decision;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.disposition.Satisfactions;
import org.rapporteur.disposition.WorkFilter;
import org.rapporteur.disposition.Workbench;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Proposals;
import org.rapporteur.portal.Reply;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Redline;
import org.rapporteur.summary.Revision;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering the comments on a procedure, paragraph by paragraph. */
@Controller
class WorkbenchController {

    private static final int COMMENTS_ON_A_PAGE = 20;

    private final Dispositions dispositions;
    private final Satisfactions satisfactions;
    private final Comments comments;
    private final Cosigning cosigning;
    private final Endorsements endorsements;
    private final Proposals proposals;
    private final Attachments attachments;
    private final MessageSource messages;

    WorkbenchController(
            Dispositions dispositions,
            Satisfactions satisfactions,
            Comments comments,
            Cosigning cosigning,
            Endorsements endorsements,
            Proposals proposals,
            Attachments attachments,
            MessageSource messages) {
        this.dispositions = dispositions;
        this.satisfactions = satisfactions;
        this.comments = comments;
        this.cosigning = cosigning;
        this.endorsements = endorsements;
        this.proposals = proposals;
        this.attachments = attachments;
        this.messages = messages;
    }

    @Asks(Act.ANSWER_COMMENTS)
    @GetMapping("/answers/{procedureId}")
    ModelAndView work(Actor actor, @PathVariable UUID procedureId, Spot spot) {
        Workbench bench = dispositions.workbench(actor, procedureId, spot.filter(), spot.cursor(), COMMENTS_ON_A_PAGE);
        return page(actor, bench, spot, Map.of());
    }

    @Asks(Act.ANSWER_COMMENTS)
    @PostMapping("/answers/{procedureId}/comments/{commentId}")
    Object answer(
            Actor actor,
            @PathVariable UUID procedureId,
            @PathVariable UUID commentId,
            AnswerEntry entry,
            Spot spot,
            Reply reply) {
        try {
            if (entry.decision() == null) {
                throw new Refusal("disposition.decision");
            }
            dispositions.decide(
                    actor,
                    commentId,
                    entry.version(),
                    entry.decision(),
                    entry.reason() == null ? "" : entry.reason(),
                    entry.changedParagraph(),
                    entry.duplicateOf());
        } catch (Refusal refusal) {
            reply.refused(refusal);
            return again(actor, procedureId, commentId, entry, spot, refusal);
        }
        return reply.done(spot.here(procedureId) + "#c-" + commentId, "answers.saved");
    }

    @Asks(Act.MARK_PUBLISHABLE)
    @PostMapping("/answers/{procedureId}/publishable")
    String mark(
            Actor actor,
            @PathVariable UUID procedureId,
            @RequestParam(required = false) @Nullable List<UUID> comment,
            @RequestParam boolean publishable,
            Spot spot,
            Reply reply) {
        List<UUID> chosen = comment == null ? List.of() : comment;
        comments.markPublishable(actor, procedureId, chosen, publishable);
        String done = publishable ? "answers.marked" : "answers.unmarked";
        return reply.done(spot.here(procedureId), done, chosen.size());
    }

    /** The comment alone, with what was typed and what stands now: it would be missing in a list of the unanswered. */
    private ModelAndView again(
            Actor actor, UUID procedureId, UUID commentId, AnswerEntry entry, Spot spot, Refusal refusal) {
        Workbench bench = dispositions.workbench(actor, procedureId, WorkFilter.comment(commentId), null, 1);
        int present = bench.answers().containsKey(commentId)
                ? bench.answers().get(commentId).version()
                : 0;
        boolean overtaken = refusal.code().equals("disposition.changed-meanwhile");
        return page(actor, bench, spot, Map.of(commentId, overtaken ? entry.atVersion(present) : entry));
    }

    private ModelAndView page(Actor actor, Workbench bench, Spot spot, Map<UUID, AnswerEntry> typed) {
        UUID procedureId = bench.procedure().id();
        Collection<Comment> shown = bench.comments().items();
        Map<UUID, Paragraph> commented = commented(bench.revisions().values());
        Map<UUID, AnswerEntry> entries = shown.stream()
                .collect(Collectors.toMap(
                        Comment::id,
                        comment -> typed.containsKey(comment.id())
                                ? typed.get(comment.id())
                                : AnswerEntry.of(comment, bench.answers().get(comment.id()))));
        ModelAndView page = new ModelAndView("answers/workbench");
        page.addObject("bench", bench);
        List<UUID> submissions =
                shown.stream().map(Comment::submissionId).distinct().toList();
        page.addObject("signed", cosigning.signed(submissions));
        page.addObject("endorsed", endorsements.of(bench.procedure(), submissions));
        page.addObject("procedure", bench.procedure());
        page.addObject("zone", bench.procedure().body().zone());
        page.addObject("spot", spot);
        page.addObject("path", spot.path(procedureId));
        page.addObject("entries", entries);
        page.addObject(
                "labels", shown.stream().collect(Collectors.toMap(Comment::id, comment -> label(bench, comment))));
        page.addObject(
                "satisfactions",
                satisfactions.of(shown.stream().map(Comment::id).toList()));
        page.addObject("typed", typed.keySet());
        page.addObject("commented", commented);
        page.addObject("changes", changes(bench, commented, shown));
        page.addObject("proposals", proposals.of(shown, Comment::id, Comment::text, commented));
        page.addObject("asItStands", asItStands(bench, commented));
        page.addObject(
                "files", attachments.ofComments(shown.stream().map(Comment::id).toList()));
        page.addObject("paragraphs", choices(bench, commented));
        page.addObject("originals", originals(actor, bench, shown, typed));
        page.addObject("decisions", Decision.values());
        page.addObject(
                "marks",
                Authority.may(actor, Act.MARK_PUBLISHABLE, bench.procedure().places()));
        return page;
    }

    /** The paragraphs that were commented on; where several revisions were, as the later one has them. */
    private static Map<UUID, Paragraph> commented(Collection<Revision> revisions) {
        Map<UUID, Paragraph> paragraphs = new HashMap<>();
        revisions.stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .flatMap(revision -> revision.paragraphs().stream())
                .forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
        return paragraphs;
    }

    /** What the draft says in each paragraph commented on, nothing where that is gone. */
    private static Map<UUID, MarkedText> asItStands(Workbench bench, Map<UUID, Paragraph> commented) {
        Map<UUID, MarkedText> texts = new HashMap<>();
        commented.keySet().forEach(id -> texts.put(id, MarkedText.plain("")));
        bench.draft().paragraphs().forEach(paragraph -> texts.put(paragraph.id(), paragraph.text()));
        return texts;
    }

    /** What the draft has made of each paragraph shown, where it has changed it or taken it out. */
    private Map<UUID, List<Redline.Run>> changes(
            Workbench bench, Map<UUID, Paragraph> commented, Collection<Comment> shown) {
        Map<UUID, Paragraph> now =
                bench.draft().paragraphs().stream().collect(Collectors.toMap(Paragraph::id, paragraph -> paragraph));
        Map<UUID, List<Redline.Run>> changes = new HashMap<>();
        for (Comment comment : shown) {
            Paragraph before = commented.get(comment.text().paragraphId());
            if (before == null || changes.containsKey(before.id())) {
                continue;
            }
            Paragraph after = now.get(before.id());
            if (after == null || !after.text().equals(before.text())) {
                changes.put(before.id(), proposals.change(before, after));
            }
        }
        return changes;
    }

    /** What a decision may name as changed: the draft's paragraphs in order, then those that are gone. */
    private static List<Choice> choices(Workbench bench, Map<UUID, Paragraph> commented) {
        Map<UUID, Choice> choices = new LinkedHashMap<>();
        for (Paragraph paragraph : bench.draft().paragraphs()) {
            choices.put(paragraph.id(), new Choice(paragraph, false));
        }
        commented.values().stream()
                .filter(paragraph -> !choices.containsKey(paragraph.id()))
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .forEach(paragraph -> choices.put(paragraph.id(), new Choice(paragraph, true)));
        return List.copyOf(choices.values());
    }

    /** The comments that one may repeat: those shown beside it; for one shown alone, those on the same place. */
    private Map<UUID, String> originals(
            Actor actor, Workbench bench, Collection<Comment> shown, Map<UUID, AnswerEntry> typed) {
        Workbench candidates = bench;
        if (!typed.isEmpty() && shown.size() == 1) {
            UUID paragraph = shown.iterator().next().text().paragraphId();
            WorkFilter same = paragraph == null ? WorkFilter.whole(false) : WorkFilter.paragraph(paragraph, false);
            candidates = dispositions.workbench(actor, bench.procedure().id(), same, null, Page.MOST);
        }
        Map<UUID, String> labels = new LinkedHashMap<>();
        for (Comment comment : candidates.comments().items()) {
            labels.put(comment.id(), label(candidates, comment));
        }
        return labels;
    }

    /**
     * What stands for a comment in lists: the organisation's acronym and the comment's number in its submission; an
     * organisation has one submission in time and at most one that came late, which is said.
     */
    private String label(Workbench bench, Comment comment) {
        String key = comment.timing() == Timing.LATE ? "answers.label.late" : "answers.label";
        return messages.getMessage(
                key, new Object[] {bench.sender(comment), comment.number()}, LocaleContextHolder.getLocale());
    }

    /**
     * A paragraph to choose.
     *
     * @param gone whether the draft has it no more
     */
    record Choice(Paragraph paragraph, boolean gone) {

        private static final int CHARACTERS = 60;

        /** How it begins. */
        public String beginning() {
            String plain = paragraph.text().plain();
            int characters = plain.codePointCount(0, plain.length());
            return characters <= CHARACTERS ? plain : plain.substring(0, plain.offsetByCodePoints(0, CHARACTERS)) + "…";
        }
    }
}
