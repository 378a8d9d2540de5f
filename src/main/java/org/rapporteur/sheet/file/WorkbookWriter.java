package org.rapporteur.sheet.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a sheet as a workbook (Office Open XML): what to do on its first sheet, the comments on the second, the choices
 * on a hidden one. Every cell is text and has the format for text, so that neither what we write nor what is typed there
 * is ever computed.
 */
public final class WorkbookWriter {

    /** The most that a cell of a workbook can have, in UTF-16 units. */
    private static final int MOST_IN_CELL = 32_767;

    private static final String TEXT = "@";
    private static final String HEADING_FILL = "1F4E79";
    private static final String READ_ONLY_FILL = "F2F2F2";
    private static final String REMARK_FILL = "FFF2CC";
    private static final String LINE = "D9D9D9";

    /** The meaning of a text in cells, which XML can't carry or which would be taken for such a mark. */
    private static final Pattern TO_ESCAPE = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F]|_(?=x[0-9A-Fa-f]{4}_)");

    private static final Map<Column, Double> WIDTHS = new EnumMap<>(Map.of(
            Column.KEY, 12.0,
            Column.PARAGRAPH, 16.0,
            Column.TEXT, 52.0,
            Column.TYPE, 18.0,
            Column.LANGUAGE, 14.0,
            Column.PASSAGE, 26.0,
            Column.COMMENT, 60.0,
            Column.PROPOSED, 52.0,
            Column.RATIONALE, 40.0,
            Column.REFERENCES, 30.0));

    private WorkbookWriter() {}

    /** Whether a cell of a workbook can hold a text as it is. */
    public static boolean fits(String text) {
        return escaped(text).length() <= MOST_IN_CELL;
    }

    /** A text that {@linkplain #fits does not fit} is cut, with an ellipsis. */
    public static byte[] write(SheetContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Rapporteur", null)) {
            guide(workbook, content);
            Worksheet sheet = workbook.newWorksheet(content.name());
            Worksheet lists = workbook.newWorksheet("lists");
            lists.setVisibilityState(VisibilityState.VERY_HIDDEN);
            comments(sheet, content);
            choices(sheet, lists, content);
            lists.finish();
            sheet.finish();
            workbook.setActiveTab(0);
        } catch (IOException e) {
            throw new IllegalStateException("a file in memory takes what is written to it", e);
        }
        return bytes.toByteArray();
    }

    private static void guide(Workbook workbook, SheetContent content) {
        Worksheet guide = workbook.newWorksheet(content.guideName());
        if (content.rightToLeft()) {
            guide.rightToLeft();
        }
        guide.hideGridLines();
        guide.width(0, 3);
        guide.width(1, 100);
        text(guide, 1, 1, content.title());
        guide.style(1, 1).bold().fontSize(16).wrapText(true).set();
        for (int i = 0; i < content.guide().size(); i++) {
            text(guide, i + 3, 1, content.guide().get(i));
            guide.style(i + 3, 1).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static void comments(Worksheet sheet, SheetContent content) {
        List<Column> columns = new ArrayList<>(content.columns().keySet());
        if (content.rightToLeft()) {
            sheet.rightToLeft();
        }
        Origin origin = content.origin();
        Origin plain = new Origin(origin.periodId(), origin.revisionId(), origin.sheetId(), false);
        int last = content.rows().size() + 1;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            text(sheet, 0, i, column == Column.KEY ? plain.written() : column.code());
            text(sheet, 1, i, content.columns().get(column));
            sheet.width(i, WIDTHS.getOrDefault(column, 52.0));
            sheet.style(i).format(TEXT).wrapText(true).verticalAlignment("top").set();
            for (int row = 0; row < content.rows().size(); row++) {
                text(sheet, row + 2, i, content.rows().get(row).getOrDefault(column, ""));
            }
            if (last > 1) {
                var style = sheet.range(2, i, last, i)
                        .style()
                        .format(TEXT)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .borderStyle(BorderStyle.THIN)
                        .borderColor(LINE);
                if (column == Column.TEXT) {
                    style = style.fillColor(READ_ONLY_FILL).fontColor("595959");
                } else if (column == Column.REMARK) {
                    style = style.fillColor(REMARK_FILL);
                }
                style.set();
            }
        }
        sheet.range(1, 0, 1, columns.size() - 1)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor(HEADING_FILL)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(1, 32);
        sheet.hideRow(0);
        sheet.hideColumn(columns.indexOf(Column.KEY));
        sheet.freezePane(columns.indexOf(Column.PARAGRAPH) + 1, 2);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(1);
    }

    private static void choices(Worksheet sheet, Worksheet lists, SheetContent content) {
        List<Column> columns = new ArrayList<>(content.columns().keySet());
        int place = 0;
        for (Map.Entry<Column, List<String>> choice : content.choices().entrySet()) {
            List<String> values = choice.getValue();
            for (int row = 0; row < values.size(); row++) {
                text(lists, row, place, values.get(row));
            }
            int column = columns.indexOf(choice.getKey());
            sheet.range(2, column, ReadSheet.MOST_ROWS + 1, column)
                    .validateWithList(lists.range(0, place, values.size() - 1, place))
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    // the library writes the two as they are given
                    .errorTitle(attribute(content.columns().get(choice.getKey())))
                    .error(attribute(content.wrongChoice()));
            place++;
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            String written = escaped(text);
            sheet.value(
                    row,
                    column,
                    written.length() <= MOST_IN_CELL ? written : escaped(cut(text, MOST_IN_CELL / 8)) + "…");
        }
    }

    private static String cut(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static String escaped(String text) {
        Matcher found = TO_ESCAPE.matcher(text);
        return found.replaceAll(
                one -> String.format("_x%04X_", (int) one.group().charAt(0)));
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
