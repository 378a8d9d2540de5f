package org.rapporteur.portal.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.lifecycle.TakenDecision;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;

class EditorLinesTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID GONE = new UUID(0, 9);

    @Test
    void notes_of_a_returned_text_stand_beside_their_paragraphs_and_the_others_above() {
        Map<UUID, String> notes = new HashMap<>();
        notes.put(B, "on the second");
        notes.put(GONE, "on one that was removed");
        notes.put(null, "on the whole");

        EditorLines lines =
                EditorLines.of(draft(), Stage.DRAFTING, Optional.of(decision(ChairTask.Decision.RETURN, notes)));

        assertThat(lines.lines()).extracting(EditorLines.Line::note).containsExactly(null, "on the second", null);
        assertThat(lines.otherNotes()).containsExactlyInAnyOrder("on one that was removed", "on the whole");
    }

    @Test
    void an_approval_leaves_nothing_to_do() {
        EditorLines lines = EditorLines.of(
                draft(), Stage.DRAFTING, Optional.of(decision(ChairTask.Decision.APPROVE, Map.of(A, "fine"))));

        assertThat(lines.decision()).isNull();
        assertThat(lines.lines()).extracting(EditorLines.Line::note).containsOnlyNulls();
    }

    @Test
    void notes_are_shown_only_at_the_stage_that_they_sent_the_text_back_to() {
        TakenDecision rulings = new TakenDecision(
                A,
                B,
                ChairTask.Kind.RULE_ON_REVIEW,
                ChairTask.Decision.REVISE,
                C,
                "chair",
                false,
                Instant.EPOCH,
                Map.of(A, "as ruled"));

        assertThat(EditorLines.of(draft(), Stage.REVISING_AFTER_REVIEW, Optional.of(rulings))
                        .decision())
                .isEqualTo(rulings);
        EditorLines editing = EditorLines.of(draft(), Stage.EDITING, Optional.of(rulings));
        assertThat(editing.decision()).isNull();
        assertThat(editing.lines()).extracting(EditorLines.Line::note).containsOnlyNulls();
    }

    @Test
    void a_move_names_the_paragraph_that_it_goes_behind() {
        EditorLines lines = EditorLines.of(draft(), Stage.DRAFTING, Optional.empty());

        assertThat(lines.lines()).extracting(EditorLines.Line::upBehind).containsExactly(null, "", A.toString());
        assertThat(lines.lines())
                .extracting(EditorLines.Line::downBehind)
                .containsExactly(B.toString(), C.toString(), null);
    }

    private static Draft draft() {
        List<Paragraph> paragraphs = List.of(A, B, C).stream()
                .map(id -> new Paragraph(id, 1, "1", Paragraph.Kind.BODY, null, MarkedText.plain("text"), 1))
                .toList();
        return new Draft(GONE, Language.EN, null, new Masthead("", "", "", "", ""), 1, paragraphs, 3);
    }

    private static TakenDecision decision(ChairTask.Decision decision, Map<UUID, String> notes) {
        return new TakenDecision(A, B, ChairTask.Kind.APPROVE_DRAFT, decision, C, "chair", false, Instant.EPOCH, notes);
    }
}
