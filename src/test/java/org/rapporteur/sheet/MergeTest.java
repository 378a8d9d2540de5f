package org.rapporteur.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.sheet.SheetScene.ONE;
import static org.rapporteur.sheet.SheetScene.TWO;
import static org.rapporteur.sheet.SheetScene.draft;
import static org.rapporteur.sheet.SheetScene.line;
import static org.rapporteur.sheet.SheetScene.row;
import static org.rapporteur.sheet.SheetScene.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.kernel.Ids;
import org.rapporteur.sheet.file.Line;

class MergeTest {

    private static final String KEY = RowKey.ofEmptyRow(Ids.next());

    @Test
    void a_row_that_is_known_changes_its_comment_and_makes_no_other() {
        CommentDraft draft = draft(text(ONE, "As it was."));
        Map<String, RowKey.Known> known = Map.of(KEY, agreed(draft));

        assertThat(standing(known, draft, "As it was.")).isEqualTo(Standing.SAME);
        CheckedRow changed =
                only(SheetScene.merge(known, List.of(draft)).check(List.of(row(3, KEY, "1", "As it is."))));
        assertThat(changed.standing()).isEqualTo(Standing.CHANGED);
        assertThat(changed.draftId()).isEqualTo(draft.id());
    }

    @Test
    void a_comment_in_the_template_says_itself_which_it_is_and_what_it_said() {
        CommentDraft draft = draft(text(ONE, "As it was."));
        String key = RowKey.of(draft);

        CheckedRow changed =
                only(SheetScene.merge(Map.of(), List.of(draft)).check(List.of(row(3, key, "1", "As it is."))));

        assertThat(changed.standing()).isEqualTo(Standing.CHANGED);
        assertThat(changed.draftId()).isEqualTo(draft.id());
    }

    @Test
    void what_was_changed_on_one_side_only_is_taken_from_there() {
        CommentDraft draft = draft(text(ONE, "Changed in the portal."));
        Map<String, RowKey.Known> known = Map.of(KEY, agreed(draft.id(), "As it was."));

        assertThat(standing(known, draft, "As it was.")).isEqualTo(Standing.KEPT);
        assertThat(standing(known, draft, "Changed in the portal.")).isEqualTo(Standing.SAME);
    }

    @Test
    void what_was_changed_on_both_sides_is_asked_about() {
        CommentDraft draft = draft(text(ONE, "Changed in the portal."));
        Map<String, RowKey.Known> known = Map.of(KEY, agreed(draft.id(), "As it was."));

        assertThat(standing(known, draft, "Changed in the sheet.")).isEqualTo(Standing.CONFLICT);
        assertThat(chosen(known, draft, Choice.SHEET).standing()).isEqualTo(Standing.CHANGED);
        assertThat(chosen(known, draft, Choice.PORTAL).standing()).isEqualTo(Standing.KEPT);
        CheckedRow separate = chosen(known, draft, Choice.SEPARATE);
        assertThat(separate.standing()).isEqualTo(Standing.NEW);
        assertThat(separate.draftId()).isNull();
    }

    @Test
    void an_old_copy_of_a_sheet_takes_nothing_back() {
        CommentDraft draft = draft(text(ONE, "Second."));
        Map<String, RowKey.Known> known =
                Map.of(KEY, new RowKey.Known(draft.id(), said("Second."), Set.of(said("First."))));

        assertThat(standing(known, draft, "First.")).isEqualTo(Standing.KEPT);
        assertThat(standing(known, draft, "Third.")).isEqualTo(Standing.CHANGED);
    }

    @Test
    void a_comment_dropped_in_the_portal_is_made_again_only_where_the_row_was_changed() {
        Map<String, RowKey.Known> known = Map.of(KEY, agreed(Ids.next(), "As it was."));

        assertThat(only(SheetScene.merge(known, List.of()).check(List.of(row(3, KEY, "1", "As it was."))))
                        .standing())
                .isEqualTo(Standing.KEPT);
        assertThat(only(SheetScene.merge(known, List.of()).check(List.of(row(3, KEY, "1", "More."))))
                        .standing())
                .isEqualTo(Standing.NEW);
    }

    @Test
    void an_emptied_row_drops_nothing_and_says_so_and_an_empty_one_is_passed_over() {
        CommentDraft draft = draft(text(ONE, "Here."));

        assertThat(only(SheetScene.merge(Map.of(), List.of(draft)).check(List.of(row(3, RowKey.of(draft), "1", ""))))
                        .standing())
                .isEqualTo(Standing.KEPT);
        assertThat(SheetScene.merge(Map.of(), List.of()).check(List.of(row(3, KEY, "1", " \n"))))
                .isEmpty();
    }

    @Test
    void what_is_there_already_or_twice_in_the_sheet_is_not_doubled() {
        CommentDraft draft = draft(text(ONE, "Here."));
        List<CheckedRow> checked = SheetScene.merge(Map.of(), List.of(draft))
                .check(List.of(row(3, "a", "1", "Here."), row(4, "b", "2", "There."), row(5, "c", "2", "There.")));

        assertThat(checked)
                .extracting(CheckedRow::standing)
                .containsExactly(Standing.SAME, Standing.NEW, Standing.SAME);
        assertThat(checked.get(0).draftId()).isEqualTo(draft.id());
        assertThat(checked.get(2).remarks().get(0).why().details()).containsExactly(4);
    }

    @Test
    void what_exceeds_the_limit_is_said_row_by_row() {
        List<CommentDraft> drafts = IntStream.range(0, 499)
                .mapToObj(i -> draft(text(TWO, "Comment " + i)))
                .toList();
        List<CheckedRow> checked = SheetScene.merge(Map.of(), drafts)
                .check(List.of(row(3, "a", "1", "One."), row(4, "b", "1", "Two."), row(5, "c", "1", "Three.")));

        assertThat(checked)
                .extracting(CheckedRow::standing)
                .containsExactly(Standing.NEW, Standing.OVER, Standing.OVER);
        assertThat(checked.get(1).remarks().get(0).why().details()).containsExactly(500);
    }

    @Test
    void a_copied_row_is_one_of_its_own_and_known_again() {
        UUID template = Ids.next();
        List<Line> lines = List.of(line(3, KEY, "1", "The first."), line(4, KEY, "1", "A copy, changed."));

        Map<Integer, String> keys = RowKey.keys(lines, template, Map.of(), Map.of());
        assertThat(keys.get(3)).isEqualTo(KEY);
        assertThat(keys.get(4)).startsWith("s.").isNotEqualTo(KEY);

        CommentDraft draft = draft(text(ONE, "A copy, changed."));
        Map<String, RowKey.Known> known = Map.of(keys.get(4), agreed(draft));
        assertThat(RowKey.keys(lines, template, known, Map.of(draft.id(), "A copy, changed."))
                        .get(4))
                .isEqualTo(keys.get(4));
        List<Line> again = List.of(lines.get(0), line(4, KEY, "1", "A copy, changed again."));
        assertThat(RowKey.keys(again, template, known, Map.of(draft.id(), "A copy, changed."))
                        .get(4))
                .as("what says nearly the same is its change")
                .isEqualTo(keys.get(4));
        List<Line> other = List.of(lines.get(0), line(4, "", "1", "Quite another matter: figures are missing."));
        assertThat(RowKey.keys(other, template, known, Map.of(draft.id(), "A copy, changed."))
                        .get(4))
                .as("what says something else is new")
                .isNotEqualTo(keys.get(4));
    }

    @Test
    void rows_without_keys_that_say_the_same_have_keys_of_their_own() {
        List<Line> lines = List.of(line(3, "", "1", "Same."), line(4, "", "1", "Same."), line(5, "junk", "1", "Same."));

        assertThat(RowKey.keys(lines, Ids.next(), Map.of(), Map.of()).values())
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    private static Standing standing(Map<String, RowKey.Known> known, CommentDraft draft, String comment) {
        return only(SheetScene.merge(known, List.of(draft)).check(List.of(row(3, KEY, "1", comment))))
                .standing();
    }

    private static CheckedRow chosen(Map<String, RowKey.Known> known, CommentDraft draft, Choice choice) {
        CheckedRow row =
                CheckedRow.unseen(line(3, KEY, "1", "Changed in the sheet."), KEY, new Decision(false, null, choice));
        return only(SheetScene.merge(known, List.of(draft)).check(List.of(row)));
    }

    private static CheckedRow only(List<CheckedRow> rows) {
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static RowKey.Known agreed(CommentDraft draft) {
        return new RowKey.Known(draft.id(), Content.of(draft.text()), Set.of());
    }

    private static RowKey.Known agreed(UUID draft, String comment) {
        return new RowKey.Known(draft, said(comment), Set.of());
    }

    private static String said(String comment) {
        return Content.of(text(ONE, comment));
    }
}
