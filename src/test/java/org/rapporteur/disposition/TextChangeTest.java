package org.rapporteur.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.summary.Mark;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Paragraph;

class TextChangeTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    @Test
    void an_edited_paragraph_is_changed_and_its_neighbour_is_not() {
        TextChange change = new TextChange(
                List.of(paragraph(FIRST, 1, "One."), paragraph(SECOND, 2, "Two.")),
                List.of(paragraph(FIRST, 1, "One and a half."), paragraph(SECOND, 2, "Two.")));

        assertThat(change.isChanged(FIRST)).isTrue();
        assertThat(change.isChanged(SECOND)).isFalse();
    }

    @Test
    void a_mark_alone_is_a_change() {
        Paragraph marked = new Paragraph(
                FIRST,
                1,
                "1",
                Paragraph.Kind.BODY,
                null,
                new MarkedText("One.", List.of(new Mark(0, 3, Mark.Kind.EMPHASIS, null))),
                4);

        assertThat(new TextChange(List.of(paragraph(FIRST, 1, "One.")), List.of(marked)).isChanged(FIRST))
                .isTrue();
    }

    @Test
    void a_new_paragraph_is_changed() {
        TextChange change = new TextChange(
                List.of(paragraph(FIRST, 1, "One.")),
                List.of(paragraph(FIRST, 1, "One."), paragraph(SECOND, 2, "Two.")));

        assertThat(change.isChanged(SECOND)).isTrue();
        assertThat(change.knows(SECOND)).isTrue();
    }

    @Test
    void a_removed_paragraph_is_changed() {
        TextChange change = new TextChange(
                List.of(paragraph(FIRST, 1, "One."), paragraph(SECOND, 2, "Two.")),
                List.of(paragraph(FIRST, 1, "One.")));

        assertThat(change.isChanged(SECOND)).isTrue();
    }

    @Test
    void both_parts_of_a_split_are_changed() {
        TextChange change = new TextChange(
                List.of(paragraph(FIRST, 1, "One. Two.")),
                List.of(paragraph(FIRST, 1, "One."), paragraph(SECOND, 2, "Two.")));

        assertThat(change.isChanged(FIRST)).isTrue();
        assertThat(change.isChanged(SECOND)).isTrue();
    }

    @Test
    void both_sources_of_a_merge_are_changed() {
        TextChange change = new TextChange(
                List.of(paragraph(FIRST, 1, "One."), paragraph(SECOND, 2, "Two.")),
                List.of(paragraph(FIRST, 1, "One. Two.")));

        assertThat(change.isChanged(FIRST)).isTrue();
        assertThat(change.isChanged(SECOND)).isTrue();
    }

    @Test
    void moving_a_paragraph_is_no_change_of_its_text() {
        TextChange change = new TextChange(
                List.of(paragraph(FIRST, 1, "One."), paragraph(SECOND, 2, "Two.")),
                List.of(paragraph(SECOND, 1, "Two."), paragraph(FIRST, 2, "One.")));

        assertThat(change.isChanged(FIRST)).isFalse();
        assertThat(change.isChanged(SECOND)).isFalse();
    }

    @Test
    void a_paragraph_of_neither_text_is_unknown_and_unchanged() {
        TextChange change = new TextChange(List.of(paragraph(FIRST, 1, "One.")), List.of(paragraph(FIRST, 1, "Two.")));

        assertThat(change.knows(THIRD)).isFalse();
        assertThat(change.isChanged(THIRD)).isFalse();
    }

    private static Paragraph paragraph(UUID id, int position, String text) {
        return new Paragraph(
                id, position, String.valueOf(position), Paragraph.Kind.BODY, null, MarkedText.plain(text), 0);
    }
}
