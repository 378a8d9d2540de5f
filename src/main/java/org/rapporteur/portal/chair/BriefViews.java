package org.rapporteur.portal.chair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.lifecycle.TakenDecision;
import org.rapporteur.lifecycle.TaskBrief;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.Ruling;
import org.rapporteur.summary.Lineage;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Redline;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.stereotype.Component;

/** Lays out a brief: what changed first, with what was written on it so far. */
@Component
class BriefViews {

    private final Revisions revisions;
    private final Reasons reasons;

    BriefViews(Revisions revisions, Reasons reasons) {
        this.revisions = revisions;
        this.reasons = reasons;
    }

    BriefView of(TaskBrief brief) {
        return of(brief, Work.NONE);
    }

    /** @param typed what was sent and not saved; it is shown in place of what was saved before */
    BriefView of(TaskBrief brief, Work typed) {
        List<BriefView.Line> whole = brief.revision().paragraphs().stream()
                .map(paragraph -> line(brief, typed, paragraph))
                .toList();
        List<BriefView.Line> changed = changed(brief, typed);
        long changedHere = changed.stream().filter(line -> !line.removed()).count();
        return new BriefView(
                brief,
                brief.redline() == null,
                changed,
                markChanged(whole, changed),
                whole.size() - (int) changedHere,
                brief.contributions().stream()
                        .map(contribution -> toRule(brief, typed, contribution))
                        .toList(),
                brief.earlier().stream()
                        .map(taken -> earlier(brief.revision(), taken))
                        .toList(),
                typed.notes().getOrDefault("", Desk.noteOn(brief.notes(), null)));
    }

    /** Comments say something about a text that was revised from them, and about no later one. */
    private static boolean isFromComments(TaskBrief brief) {
        return brief.task().kind() == ChairTask.Kind.APPROVE_REVISION;
    }

    private static int comments(TaskBrief brief, UUID paragraphId) {
        return isFromComments(brief) ? brief.figures().byParagraph().getOrDefault(paragraphId, 0) : 0;
    }

    private static BriefView.Line line(TaskBrief brief, Work typed, Paragraph paragraph) {
        return new BriefView.Line(
                paragraph.id(),
                paragraph.number(),
                paragraph.kind(),
                paragraph.text(),
                null,
                false,
                false,
                note(brief, typed, paragraph.id()),
                comments(brief, paragraph.id()),
                List.of());
    }

    private List<BriefView.Line> changed(TaskBrief brief, Work typed) {
        Redline redline = brief.redline();
        if (redline == null) {
            return List.of();
        }
        List<Redline.Line> lines =
                redline.lines().stream().filter(Redline.Line::isChanged).toList();
        Map<UUID, List<Reasons.Reason>> why = isFromComments(brief)
                ? reasons.of(
                        brief.procedure().id(),
                        lines.stream().map(Redline.Line::paragraphId).collect(Collectors.toSet()))
                : Map.of();
        return lines.stream()
                .map(line -> new BriefView.Line(
                        line.paragraphId(),
                        line.numberAfter().isEmpty() ? line.numberBefore() : line.numberAfter(),
                        line.kind(),
                        MarkedText.plain(""),
                        line.runs(),
                        true,
                        line.change() == Lineage.Kind.REMOVED
                                || brief.revision()
                                        .paragraph(line.paragraphId())
                                        .isEmpty(),
                        note(brief, typed, line.paragraphId()),
                        comments(brief, line.paragraphId()),
                        why.getOrDefault(line.paragraphId(), List.of())))
                .toList();
    }

    /** A paragraph that is shown above among the changed has its note field there and only there. */
    private static List<BriefView.Line> markChanged(List<BriefView.Line> whole, List<BriefView.Line> changed) {
        var ids = changed.stream()
                .filter(line -> !line.removed())
                .map(BriefView.Line::id)
                .collect(Collectors.toSet());
        return whole.stream()
                .map(line -> ids.contains(line.id())
                        ? new BriefView.Line(
                                line.id(),
                                line.number(),
                                line.kind(),
                                line.text(),
                                null,
                                true,
                                false,
                                "",
                                line.comments(),
                                List.of())
                        : line)
                .toList();
    }

    private BriefView.ToRule toRule(TaskBrief brief, Work typed, Contribution contribution) {
        Work.Sent sent = typed.rulings().get(contribution.id().toString());
        Ruling ruling = contribution.ruling();
        String decision = sent != null
                ? sent.decisionOrEmpty()
                : ruling == null ? "" : ruling.decision().name();
        String reason = sent != null ? sent.reasonOrEmpty() : ruling == null ? "" : ruling.reason();
        List<Paragraph> paragraphs = contribution.paragraphs().stream()
                .flatMap(id -> brief.revision().paragraph(id).stream())
                .toList();
        MarkedText offered = MarkedText.parse(contribution.wording());
        boolean forOne = paragraphs.size() == 1;
        return new BriefView.ToRule(
                contribution,
                brief.delegations().getOrDefault(contribution.delegationId(), "?"),
                paragraphs.stream().map(Paragraph::number).toList(),
                paragraphs.stream()
                        .map(paragraph -> new BriefView.Concerned(
                                paragraph.number(),
                                paragraph.text(),
                                forOne && !contribution.wording().isBlank()
                                        ? revisions.redlineOf(paragraph.text(), offered)
                                        : List.of()))
                        .toList(),
                forOne || contribution.wording().isBlank()
                        ? List.of()
                        : List.of(new Redline.Run(Redline.Op.KEEP, offered)),
                decision,
                reason);
    }

    private static BriefView.Earlier earlier(Revision revision, TakenDecision taken) {
        List<BriefView.Note> notes = new ArrayList<>();
        Map<UUID, String> rest = new HashMap<>(taken.notes());
        String onWhole = rest.remove(null);
        if (onWhole != null) {
            notes.add(new BriefView.Note("", onWhole));
        }
        revision.paragraphs().forEach(paragraph -> {
            String note = rest.remove(paragraph.id());
            if (note != null) {
                notes.add(new BriefView.Note(paragraph.number(), note));
            }
        });
        rest.values().forEach(note -> notes.add(new BriefView.Note("", note)));
        return new BriefView.Earlier(taken, notes);
    }

    private static String note(TaskBrief brief, Work typed, UUID paragraphId) {
        String sent = typed.notes().get(paragraphId.toString());
        return sent != null ? sent : Desk.noteOn(brief.notes(), paragraphId);
    }
}
