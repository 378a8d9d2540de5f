package org.rapporteur.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rapporteur.summary.PassagePieces.Piece;

class PassagePiecesTest {

    private static final MarkedText TEXT =
            MarkedText.parse("Remittances \ud83d\udc75 should be *cheaply and easily* transferred, and safely too.");

    @Test
    void a_text_in_which_nothing_is_meant_is_one_piece() {
        assertThat(PassagePieces.of(TEXT, List.of())).containsExactly(new Piece(TEXT, false));
    }

    @Test
    void a_passage_that_is_gone_is_not_shown() {
        Passage elsewhere = Passage.of(MarkedText.plain("Quite another text about something else."), 6, 13);

        assertThat(PassagePieces.of(TEXT, List.of(elsewhere))).containsExactly(new Piece(TEXT, false));
    }

    @Property
    void the_pieces_are_the_text_and_quote_what_lies_in_a_passage_and_no_more(
            @ForAll @Size(max = 4) List<@IntRange(max = 50) Integer> starts,
            @ForAll @IntRange(min = 3, max = 15) int length) {
        List<Passage> passages = new ArrayList<>();
        for (int start : starts) {
            passages.add(Passage.of(TEXT, start, start + length));
        }

        List<Piece> pieces = PassagePieces.of(TEXT, passages);

        MarkedText whole = MarkedText.plain("");
        for (Piece piece : pieces) {
            for (int at = whole.length(); at < whole.length() + piece.text().length(); at++) {
                int here = at;
                assertThat(piece.quoted())
                        .isEqualTo(starts.stream().anyMatch(start -> start <= here && here < start + length));
            }
            whole = whole.then(piece.text());
        }
        assertThat(whole.plain()).isEqualTo(TEXT.plain());
    }
}
