package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text at its line breaks. */
final class Lines {

    private Lines() {}

    static List<MarkedText> of(MarkedText text) {
        List<MarkedText> lines = new ArrayList<>();
        int[] points = text.plain().codePoints().toArray();
        int start = 0;
        for (int i = 0; i <= points.length; i++) {
            if (i == points.length || points[i] == '\n') {
                lines.add(text.slice(start, i));
                start = i + 1;
            }
        }
        return lines;
    }
}
