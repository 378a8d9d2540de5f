package org.rapporteur.sheet.file;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a sheet, in their order. Each has a code in the sheet's first, hidden row, by which it is found again
 * wherever somebody moved it; the heading that people see stands below, in their language.
 */
public enum Column {
    /** What tells rows apart from one upload to the next; hidden. */
    KEY,
    PARAGRAPH,
    /** The paragraph as it stands, to be read beside the comment; what stands there is never taken. */
    TEXT,
    TYPE,
    LANGUAGE,
    PASSAGE,
    COMMENT,
    PROPOSED,
    RATIONALE,
    REFERENCES,
    /** In a sheet that was checked: what was found and what to do. Never taken. */
    REMARK;

    /** Those that a person fills in with sentences; where they are all empty the row says nothing. */
    public static final Set<Column> SENTENCES = EnumSet.of(PASSAGE, COMMENT, PROPOSED, RATIONALE, REFERENCES);

    /** Those that are taken. */
    public static final List<Column> TAKEN = Arrays.stream(values())
            .filter(column -> column != TEXT && column != REMARK)
            .toList();

    /** Without which no comment can be read. */
    static final Set<Column> NEEDED = EnumSet.of(PARAGRAPH, TYPE, LANGUAGE, COMMENT);

    /** How the hidden row calls it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.code().equals(wanted))
                .findFirst();
    }
}
