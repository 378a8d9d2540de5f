package org.rapporteur.summary;

import java.util.Map;
import java.util.TreeMap;

/** Writes a text as light markup, with as few backslashes as {@link MarkupReader} needs to read the same text back. */
final class MarkupWriter {

    private MarkupWriter() {}

    static String write(MarkedText text) {
        String readable = write(text, false);
        return MarkedText.parse(readable).equals(text) ? readable : write(text, true);
    }

    private static String write(MarkedText text, boolean escapeAll) {
        int[] points = text.plain().codePoints().toArray();
        Map<Integer, StringBuilder> before = new TreeMap<>();
        // Closing brackets first, opening brackets last: the simple marks toggle, so their order is of no account.
        for (Mark m : text.marks()) {
            if (m.target() != null) {
                at(before, m.end()).append("](").append(target(m)).append(')');
            }
        }
        for (Mark.Kind kind :
                new Mark.Kind[] {Mark.Kind.STRONG, Mark.Kind.EMPHASIS, Mark.Kind.SUPERSCRIPT, Mark.Kind.SUBSCRIPT}) {
            for (Mark m : text.marks()) {
                if (m.kind() == kind) {
                    at(before, m.start()).append(delimiter(kind));
                    at(before, m.end()).append(delimiter(kind));
                }
            }
        }
        for (Mark m : text.marks()) {
            if (m.target() != null) {
                at(before, m.start()).append('[');
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i <= points.length; i++) {
            if (before.containsKey(i)) {
                out.append(before.get(i));
            }
            if (i < points.length) {
                if (points[i] == '\\' || escapeAll && "*^~[]".indexOf(points[i]) >= 0) {
                    out.append('\\');
                }
                out.appendCodePoint(points[i]);
            }
        }
        return out.toString();
    }

    private static StringBuilder at(Map<Integer, StringBuilder> before, int offset) {
        return before.computeIfAbsent(offset, o -> new StringBuilder());
    }

    static String delimiter(Mark.Kind kind) {
        return switch (kind) {
            case STRONG -> "**";
            case EMPHASIS -> "*";
            case SUPERSCRIPT -> "^";
            case SUBSCRIPT -> "~";
            case LINK, NOTE -> throw new IllegalArgumentException("brackets, no delimiter: " + kind);
        };
    }

    private static String target(Mark m) {
        String escaped = m.target().replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
        return m.kind() == Mark.Kind.NOTE ? MarkupReader.NOTE + escaped : escaped;
    }
}
