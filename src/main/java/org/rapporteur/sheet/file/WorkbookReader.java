package org.rapporteur.sheet.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/** Reads a workbook (Office Open XML), row by row: of its sheets the one whose first cell is ours. */
final class WorkbookReader {

    /** A character that XML can't have, or one that would look like such a mark, as workbooks write it. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A number beyond it, written out, would fill the memory with zeros. */
    private static final int MOST_DIGITS = 100;

    private WorkbookReader() {}

    static ReadSheet read(byte[] bytes) {
        WorkbookBounds.check(bytes);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                ReadSheet read = read(sheet);
                if (read != null) {
                    return read;
                }
            }
        } catch (IOException | ExcelReaderException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new Refusal("sheet.damaged");
        } catch (IllegalArgumentException | NullPointerException e) {
            // what the library says of references that lead nowhere
            throw new Refusal("sheet.damaged");
        }
        throw new Refusal("sheet.wrong-template");
    }

    @Nullable
    private static ReadSheet read(Sheet sheet) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            if (!rows.hasNext()) {
                return null;
            }
            Row first = rows.next();
            List<GridReader.Cell> cells = cells(first);
            if (!GridReader.isFirst(cells)) {
                return null;
            }
            GridReader grid = new GridReader();
            grid.row(first.getRowNum(), cells);
            while (rows.hasNext()) {
                Row row = rows.next();
                grid.row(row.getRowNum(), cells(row));
            }
            return grid.sheet();
        }
    }

    private static List<GridReader.Cell> cells(Row row) {
        List<GridReader.Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(WorkbookReader::cell).orElse(GridReader.Cell.EMPTY));
        }
        return cells;
    }

    private static GridReader.Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getFormula() != null || cell.getType() == CellType.ERROR) {
            // an error is what a formula gives, or what is left of one
            return new GridReader.Cell("", true);
        }
        if (cell.getType() == CellType.NUMBER
                && cell.getValue() instanceof BigDecimal number
                && Math.abs((long) number.scale()) < MOST_DIGITS) {
            return new GridReader.Cell(number.stripTrailingZeros().toPlainString(), false);
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return raw.isEmpty() ? GridReader.Cell.EMPTY : new GridReader.Cell(unescaped(raw), false);
    }

    private static String unescaped(String text) {
        return !text.contains("_x")
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
