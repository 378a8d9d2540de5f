package org.rapporteur.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.summary.Paragraph.Kind;
import org.rapporteur.summary.ParagraphMoves.Goal;

class ParagraphMovesTest {

    private final List<Paragraph> text =
            text(Kind.HEADING, Kind.BODY, Kind.BODY, Kind.LIST_ITEM, Kind.LIST_ITEM, Kind.BODY);

    @Test
    void a_paragraph_takes_its_items_along_and_passes_those_of_others() {
        assertThat(ParagraphMoves.together(text, 2)).isEqualTo(text.subList(2, 5));
        assertThat(ParagraphMoves.up(text, 2)).contains(behind(0));
        assertThat(ParagraphMoves.down(text, 2)).contains(behind(5));
        assertThat(ParagraphMoves.up(text, 5)).contains(behind(1));
        assertThat(ParagraphMoves.down(text, 1)).contains(behind(4));
        assertThat(ParagraphMoves.behind(text, 5, 2)).isEqualTo(behind(4));
        assertThat(ParagraphMoves.down(text, 5)).isEmpty();
        assertThat(ParagraphMoves.up(text, 0)).isEmpty();
        assertThat(ParagraphMoves.up(text, 1)).contains(new Goal(Optional.empty()));
    }

    @Test
    void an_item_moves_alone_and_never_from_under_a_paragraph() {
        assertThat(ParagraphMoves.together(text, 3)).hasSize(1);
        assertThat(ParagraphMoves.up(text, 3)).contains(behind(1));
        assertThat(ParagraphMoves.down(text, 4)).contains(behind(5));
        assertThatThrownBy(() -> ParagraphMoves.behind(text, 3, 0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ParagraphMoves.behind(text, 3, -1)).isInstanceOf(Refusal.class);
    }

    @Property(tries = 300)
    void what_a_move_offers_leaves_every_item_that_had_a_paragraph_under_one(
            @ForAll @Size(min = 1, max = 12) List<Kind> kinds,
            @ForAll @IntRange(max = 11) int which,
            @ForAll boolean up) {
        List<Paragraph> all = text(kinds.toArray(Kind[]::new));
        int at = which % all.size();
        Optional<Goal> goal = up ? ParagraphMoves.up(all, at) : ParagraphMoves.down(all, at);
        if (goal.isEmpty()) {
            return;
        }
        List<Paragraph> moved = new ArrayList<>(ParagraphMoves.together(all, at));
        List<Paragraph> after = new ArrayList<>(all);
        after.removeAll(moved);
        int index = goal.get()
                .behind()
                .map(id -> after.stream().map(Paragraph::id).toList().indexOf(id) + 1)
                .orElse(0);
        after.addAll(index, moved);

        assertThat(after).hasSameElementsAs(all).isNotEqualTo(all);
        assertThat(orphans(after)).isLessThanOrEqualTo(orphans(all));
    }

    private static long orphans(List<Paragraph> all) {
        long orphans = 0;
        boolean under = false;
        for (Paragraph paragraph : all) {
            switch (paragraph.kind()) {
                case BODY -> under = true;
                case HEADING -> under = false;
                case LIST_ITEM -> orphans += under ? 0 : 1;
                case NOTE -> {}
            }
        }
        return orphans;
    }

    private Goal behind(int place) {
        return new Goal(Optional.of(text.get(place).id()));
    }

    private static List<Paragraph> text(Kind... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> new Paragraph(UUID.randomUUID(), 1, "", kind, null, MarkedText.plain("x"), 0))
                .toList();
    }
}
