package org.rapporteur.sheet.file;

import java.util.Optional;
import java.util.UUID;
import org.rapporteur.kernel.Refusal;

/**
 * From which template a sheet was made. It stands in the sheet's very first cell, so that it survives whatever program
 * the sheet goes through, and a change from workbook to CSV and back.
 *
 * @param periodId the call's comment period
 * @param revisionId the text whose paragraphs the sheet names
 * @param sheetId the template itself: each download is one
 * @param apostrophes whether an apostrophe stands before what a spreadsheet program would take for a formula
 */
public record Origin(UUID periodId, UUID revisionId, UUID sheetId, boolean apostrophes) {

    static final int VERSION = 1;
    static final String MARK = "rapporteur-sheet";

    /** As the first cell has it. */
    String written() {
        return String.join(
                " ",
                MARK,
                String.valueOf(VERSION),
                apostrophes ? "csv" : "xlsx",
                periodId.toString(),
                revisionId.toString(),
                sheetId.toString());
    }

    /**
     * What a first cell says; empty where it is none of ours.
     *
     * @throws Refusal {@code sheet.version} for a template that a later version of the application made
     */
    static Optional<Origin> read(String cell) {
        String[] parts = cell.strip().split(" +");
        if (!parts[0].equals(MARK)) {
            return Optional.empty();
        }
        if (parts.length < 2 || !parts[1].equals(String.valueOf(VERSION))) {
            throw new Refusal("sheet.version");
        }
        if (parts.length != 6) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Origin(
                    UUID.fromString(parts[3]),
                    UUID.fromString(parts[4]),
                    UUID.fromString(parts[5]),
                    parts[2].equals("csv")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
