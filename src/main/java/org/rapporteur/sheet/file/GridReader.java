package org.rapporteur.sheet.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/**
 * Makes a sheet of the rows of a grid: the first says where it comes from and which column is which, the second has the
 * headings for people, then come the comments.
 */
final class GridReader {

    /** A cell, as far as it is known. */
    record Cell(String text, boolean formula) {
        static final Cell EMPTY = new Cell("", false);
    }

    /** What lies beyond it is a mistake of some program, and nobody's comment. */
    private static final int LAST_ROW = 1_048_576;

    /** So much of a cell is kept; a text that is longer is refused anyway, and the sender still has it. */
    static final int MOST_KEPT = 40_000;

    private final Map<Integer, Column> columns = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    @Nullable
    private Origin origin;

    private int rows;

    /** Whether a first row begins one of our sheets. */
    static boolean isFirst(List<Cell> cells) {
        return !cells.isEmpty() && Origin.read(cells.get(0).text()).isPresent();
    }

    /**
     * @param number as a spreadsheet program counts it
     * @throws Refusal {@code sheet.wrong-template}, {@code sheet.version}, {@code sheet.column-missing},
     *     {@code sheet.too-many-rows}
     */
    void row(int number, List<Cell> cells) {
        if (origin == null) {
            first(cells);
        } else if (number > LAST_ROW) {
            throw new Refusal("sheet.damaged");
        } else if (!isHeadings(number)) {
            comment(number, cells);
        }
    }

    /** @throws Refusal {@code sheet.wrong-template} where there was nothing */
    ReadSheet sheet() {
        if (origin == null) {
            throw new Refusal("sheet.wrong-template");
        }
        return new ReadSheet(origin, lines);
    }

    private void first(List<Cell> cells) {
        origin = cells.isEmpty() ? null : Origin.read(cells.get(0).text()).orElse(null);
        if (origin == null) {
            throw new Refusal("sheet.wrong-template");
        }
        columns.put(0, Column.KEY);
        for (int i = 1; i < cells.size(); i++) {
            int place = i;
            Column.of(cells.get(i).text())
                    .filter(column -> !columns.containsValue(column))
                    .ifPresent(column -> columns.put(place, column));
        }
        Set<Column> missing = new LinkedHashSet<>(Column.NEEDED);
        missing.removeAll(columns.values());
        if (!missing.isEmpty()) {
            throw new Refusal("sheet.wrong-template");
        }
    }

    private static boolean isHeadings(int number) {
        return number <= 2;
    }

    private void comment(int number, List<Cell> cells) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        Set<Column> formulas = EnumSet.noneOf(Column.class);
        columns.forEach((place, column) -> {
            Cell cell = place < cells.size() ? cells.get(place) : Cell.EMPTY;
            if (!Column.TAKEN.contains(column)) {
                return;
            }
            if (cell.formula()) {
                formulas.add(column);
            } else if (!cell.text().isBlank()) {
                texts.put(column, kept(cell.text()));
            }
        });
        Line line = new Line(number, texts, formulas);
        if (line.isEmpty() && line.cell(Column.KEY).isBlank()) {
            return;
        }
        rows++;
        if (rows > ReadSheet.MOST_ROWS) {
            throw new Refusal("sheet.too-many-rows", ReadSheet.MOST_ROWS);
        }
        lines.add(line);
    }

    private String kept(String text) {
        String plain = origin != null && origin.apostrophes() ? Apostrophes.off(text) : text;
        return plain.length() <= MOST_KEPT ? plain : plain.substring(0, MOST_KEPT);
    }
}
