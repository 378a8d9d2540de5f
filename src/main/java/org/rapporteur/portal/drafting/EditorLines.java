package org.rapporteur.portal.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.lifecycle.TakenDecision;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.ParagraphMoves;
import org.springframework.lang.Nullable;

/** The draft's paragraphs as the editor's page lists them, each with the note of the last decision on it. */
record EditorLines(List<Line> lines, @Nullable TakenDecision decision, List<String> otherNotes) {

    /**
     * A paragraph with what can be done to it. Where it would move to is told by the paragraph it would follow, so that a
     * move sent twice is made once.
     *
     * @param upBehind the paragraph it follows after moving up, empty for the beginning, {@code null} where it can't move up
     * @param downBehind the paragraph it follows after moving down, {@code null} where it can't move down
     */
    record Line(
            Paragraph paragraph,
            @Nullable String upBehind,
            @Nullable String downBehind,
            @Nullable String note) {}

    /**
     * @param stage where the procedure stands: only the decision that sent it back there leaves its notes
     * @param last the newest decision on the procedure
     */
    static EditorLines of(Draft draft, Stage stage, Optional<TakenDecision> last) {
        Optional<TakenDecision> returned = last.filter(decision -> sentBackTo(stage, decision));
        Map<UUID, String> notes = returned.map(TakenDecision::notes).orElse(Map.of());
        List<Paragraph> all = draft.paragraphs();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String up = said(ParagraphMoves.up(all, i));
            String down = said(ParagraphMoves.down(all, i));
            lines.add(new Line(all.get(i), up, down, notes.get(all.get(i).id())));
        }
        Set<UUID> present = all.stream().map(Paragraph::id).collect(Collectors.toSet());
        List<String> others = new ArrayList<>();
        notes.forEach((paragraph, note) -> {
            if (paragraph == null || !present.contains(paragraph)) {
                others.add(note);
            }
        });
        return new EditorLines(lines, returned.orElse(null), others);
    }

    @Nullable
    private static String said(Optional<ParagraphMoves.Goal> goal) {
        return goal.map(to -> to.behind().map(UUID::toString).orElse("")).orElse(null);
    }

    /** Whether some paragraph bears a note. */
    public boolean hasNotesBeside() {
        return lines.stream().anyMatch(line -> line.note() != null);
    }

    private static boolean sentBackTo(Stage stage, TakenDecision decision) {
        ChairTask.Decision back =
                stage == Stage.REVISING_AFTER_REVIEW ? ChairTask.Decision.REVISE : ChairTask.Decision.RETURN;
        ChairTask.Kind asked = switch (stage) {
            case DRAFTING -> ChairTask.Kind.APPROVE_DRAFT;
            case ANSWERING -> ChairTask.Kind.APPROVE_REVISION;
            case REVISING_AFTER_REVIEW -> ChairTask.Kind.RULE_ON_REVIEW;
            case EDITING -> ChairTask.Kind.APPROVE_FINAL_TEXT;
            default -> null;
        };
        return decision.kind() == asked && decision.decision() == back;
    }
}
