package org.rapporteur.sheet.file;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A row as somebody filled it in.
 *
 * @param number as a spreadsheet program counts it
 * @param cells what stands in the columns; those without anything are not in it
 * @param formulas where a formula stands: what it would say is not known, and it is never computed
 */
public record Line(int number, Map<Column, String> cells, Set<Column> formulas) {

    public Line {
        cells = cells.isEmpty() ? Map.of() : new EnumMap<>(cells);
        formulas = Set.copyOf(formulas);
    }

    /** What stands in a column, empty where nothing does. */
    public String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    /** Whether it says nothing: a paragraph, a type and a language alone, as the template has them, are no comment. */
    public boolean isEmpty() {
        return Column.SENTENCES.stream().allMatch(column -> cell(column).isBlank() && !formulas.contains(column));
    }
}
