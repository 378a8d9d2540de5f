package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A block of an imported text, line by line: the lines tell a masthead, else they are one paragraph. */
record Block(Paragraph.Kind kind, List<MarkedText> lines) {

    Block {
        lines = lines.stream()
                .map(MarkedText::trimmed)
                .filter(line -> !line.isBlank())
                .toList();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    MarkedText joined() {
        StringBuilder plain = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int offset = 0;
        for (MarkedText line : lines) {
            String between = plain.length() == 0 ? "" : between(plain.codePointBefore(plain.length()), line.plain());
            plain.append(between).append(line.plain());
            offset += between.length();
            for (Mark m : line.marks()) {
                marks.add(new Mark(m.start() + offset, m.end() + offset, m.kind(), m.target()));
            }
            offset += line.length();
        }
        return new MarkedText(plain.toString(), marks);
    }

    /** Chinese is wrapped without a space. */
    private static String between(int before, String after) {
        boolean chinese = WordCount.isHan(before) && WordCount.isHan(after.codePointAt(0));
        return chinese ? "" : " ";
    }

    String plain() {
        return lines.stream().map(MarkedText::plain).collect(Collectors.joining(" "));
    }

    /** Whether all of it is strong, as a heading typed by hand is. */
    boolean isStrong() {
        return lines.stream()
                .allMatch(line -> line.segments().stream()
                        .allMatch(s -> s.strong() || s.text().isBlank()));
    }
}
