package org.rapporteur.portal.delegation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.identity.Delegation;
import org.rapporteur.review.ParagraphStanding;
import org.rapporteur.review.ReviewMatrix;
import org.rapporteur.review.ReviewOverview;
import org.springframework.lang.Nullable;

/** Paragraphs by delegations, ready to be drawn. */
record MatrixTable(List<Row> rows) {

    /** One paragraph; {@code cells} are in the order of the columns, {@code state} the message that says how it stands. */
    record Row(String label, @Nullable String state, List<Cell> cells) {}

    /** A word ({@code review.mark.<word>}) with a sign; neither depends on colour. */
    record Cell(String word, String sign) {

        static Cell of(ReviewMatrix.Mark mark) {
            String sign = switch (mark) {
                case AGREED -> "▪";
                case OPEN -> "▫";
                case UNSEEN -> "·";
                case BROKEN -> "✕";
                case PROPOSED -> "◇";
                case UNTOLD -> "?";
                case STALE -> "~";
                case NONE -> "–";
            };
            return new Cell(mark.name().toLowerCase(Locale.ROOT), sign);
        }
    }

    /** The signs that have a meaning, for the key; what hides who it was only where something is hidden. */
    List<Cell> key() {
        Cell untold = Cell.of(ReviewMatrix.Mark.UNTOLD);
        boolean hides = rows.stream().anyMatch(row -> row.cells().contains(untold));
        return Stream.of(ReviewMatrix.Mark.values())
                .map(Cell::of)
                .filter(cell -> hides || !cell.equals(untold))
                .toList();
    }

    static MatrixTable of(ReviewOverview overview, ReviewMatrix matrix, List<Delegation> columns) {
        if (overview.text() == null) {
            return new MatrixTable(List.of());
        }
        return new MatrixTable(overview.text().paragraphs().stream()
                .map(paragraph -> {
                    ParagraphStanding.State state = overview.standing().get(paragraph.id());
                    return new Row(
                            RoundPage.label(paragraph),
                            state == null
                                    ? null
                                    : state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            columns.stream()
                                    .map(delegation -> Cell.of(matrix.mark(paragraph.id(), delegation.id())))
                                    .toList());
                })
                .toList());
    }
}
