package org.rapporteur.sheet.file;

import java.util.List;

/**
 * What a file says.
 *
 * @param lines in their order; without those that have neither a key nor anything to say
 */
public record ReadSheet(Origin origin, List<Line> lines) {

    /** The most rows a sheet may have. */
    public static final int MOST_ROWS = 10_000;

    public ReadSheet {
        lines = List.copyOf(lines);
    }
}
