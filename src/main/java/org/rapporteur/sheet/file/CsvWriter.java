package org.rapporteur.sheet.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes a sheet as CSV in UTF-8 with its mark, without which spreadsheet programs take it for something older. */
public final class CsvWriter {

    private CsvWriter() {}

    public static byte[] write(SheetContent content) {
        Origin origin = content.origin();
        List<Column> columns = new ArrayList<>(content.columns().keySet());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(content.delimiter())
                .setQuoteMode(QuoteMode.ALL)
                .get();
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            Origin marked = new Origin(origin.periodId(), origin.revisionId(), origin.sheetId(), true);
            printer.printRecord(columns.stream()
                    .map(column -> column == Column.KEY ? marked.written() : column.code())
                    .toList());
            printer.printRecord(columns.stream()
                    .map(column -> Apostrophes.on(content.columns().get(column)))
                    .toList());
            for (Map<Column, String> row : content.rows()) {
                printer.printRecord(columns.stream()
                        .map(column -> Apostrophes.on(row.getOrDefault(column, "")))
                        .toList());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory takes what is written to it", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
