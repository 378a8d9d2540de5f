package org.rapporteur.portal.chair;

import java.util.List;
import java.util.UUID;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.lifecycle.TakenDecision;
import org.rapporteur.lifecycle.TaskBrief;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.Ruling;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Redline;
import org.springframework.lang.Nullable;

/**
 * A task's brief as the page and Tasklist show it.
 *
 * @param changed the paragraphs that differ from the text decided on last; empty for the first text
 * @param whole every paragraph of the text, those of {@code changed} included
 * @param noteOnWhole the note on the whole, empty where there is none
 */
record BriefView(
        TaskBrief brief,
        boolean first,
        List<Line> changed,
        List<Line> whole,
        int unchanged,
        List<ToRule> toRule,
        List<Earlier> earlier,
        String noteOnWhole) {

    public ChairTask task() {
        return brief.task();
    }

    /** What may be chosen as a ruling. */
    public Ruling.Decision[] rulings() {
        return Ruling.Decision.values();
    }

    public Procedure procedure() {
        return brief.procedure();
    }

    /**
     * A paragraph.
     *
     * @param number what is shown for reference; empty for headings
     * @param runs the redline, {@code null} where the text is shown as it is
     * @param note what the Chair noted, empty where nothing
     * @param removed whether it is in the earlier text only, so that no note can be put on it
     * @param comments how many comments of civil society were on it, 0 where the text was not revised from them
     * @param reasons why it changed, in a revision made from comments; else empty
     */
    record Line(
            UUID id,
            String number,
            Paragraph.Kind kind,
            MarkedText text,
            @Nullable List<Redline.Run> runs,
            boolean changed,
            boolean removed,
            String note,
            int comments,
            List<Reasons.Reason> reasons) {}

    /**
     * A paragraph that a delegation put something forward on, as it stands.
     *
     * @param wording the redline from it to the wording offered, empty where none was or it is for several paragraphs
     */
    record Concerned(String number, MarkedText text, List<Redline.Run> wording) {}

    /**
     * A break or correction to be ruled on.
     *
     * @param numbers of the paragraphs concerned
     * @param concerned these paragraphs as they stand
     * @param wording the wording offered for several paragraphs together, empty where none was
     * @param decision the ruling chosen so far, empty where none is
     */
    record ToRule(
            Contribution contribution,
            String delegation,
            List<String> numbers,
            List<Concerned> concerned,
            List<Redline.Run> wording,
            String decision,
            String reason) {}

    /** A decision taken before, with its notes. */
    record Earlier(TakenDecision taken, List<Note> notes) {}

    /** A note; {@code number} is empty where it is on the whole or on a paragraph that is gone. */
    record Note(String number, String text) {}
}
