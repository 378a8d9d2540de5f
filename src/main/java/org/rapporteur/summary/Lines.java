package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a text at its line breaks. A block may have very many lines, so each character is looked at once. */
final class Lines {

    private Lines() {}

    static List<MarkedText> of(MarkedText text) {
        String[] plain = text.plain().split("\n", -1);
        int[] starts = new int[plain.length];
        List<List<Mark>> marks = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < plain.length; i++) {
            starts[i] = at;
            at += plain[i].codePointCount(0, plain[i].length()) + 1;
            marks.add(new ArrayList<>());
        }
        for (Mark m : text.marks()) {
            int found = Arrays.binarySearch(starts, m.start());
            for (int i = found < 0 ? -found - 2 : found; i < plain.length && starts[i] < m.end(); i++) {
                int lineEnd = (i + 1 < plain.length ? starts[i + 1] : at) - 1;
                int from = Math.max(m.start(), starts[i]);
                int to = Math.min(m.end(), lineEnd);
                if (from < to) {
                    marks.get(i).add(new Mark(from - starts[i], to - starts[i], m.kind(), m.target()));
                }
            }
        }
        List<MarkedText> lines = new ArrayList<>();
        for (int i = 0; i < plain.length; i++) {
            lines.add(new MarkedText(plain[i], marks.get(i)));
        }
        return lines;
    }
}
