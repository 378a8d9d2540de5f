package org.rapporteur.sheet.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.kernel.Refusal;

/**
 * Reads CSV (RFC 4180) in UTF-8, or in UTF-16 where it says so by its first bytes, as Excel's "Unicode text" does; cells
 * between commas, semicolons or tabs.
 */
final class CsvReader {

    private static final char MARK = '\uFEFF';

    private CsvReader() {}

    /** @throws Refusal {@code sheet.encoding}, {@code sheet.quotes}, {@code sheet.wrong-template} and the grid's */
    static ReadSheet read(byte[] bytes) {
        String text = text(bytes);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        GridReader grid = new GridReader();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                // a spreadsheet program counts records, whatever line breaks stand in their cells
                grid.row((int) record.getRecordNumber(), cells(record));
            }
        } catch (CSVException e) {
            throw new Refusal("sheet.quotes");
        } catch (UncheckedIOException e) {
            throw new Refusal("sheet.quotes");
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always there", e);
        }
        return grid.sheet();
    }

    private static List<GridReader.Cell> cells(CSVRecord record) {
        return record.stream()
                .map(text -> text.isEmpty() ? GridReader.Cell.EMPTY : new GridReader.Cell(text, false))
                .toList();
    }

    private static String text(byte[] bytes) {
        String text = decoded(bytes);
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0) {
            // UTF-16 without its mark passes for UTF-8 where it is all ASCII
            throw new Refusal("sheet.encoding");
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal("sheet.encoding");
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return first == 0xFFFE || first == 0xFEFF ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** The sign behind the first cell, which has none of them in itself. */
    private static char delimiter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == ';' || c == '\t') {
                return c;
            }
            if (c == '\n' || c == '\r') {
                break;
            }
        }
        return ',';
    }
}
