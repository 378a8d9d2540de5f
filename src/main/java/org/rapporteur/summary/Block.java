package org.rapporteur.summary;

import java.util.List;
import java.util.stream.Collectors;

/** A block of an imported text, line by line: the lines tell a masthead, else they are one paragraph. */
record Block(Paragraph.Kind kind, List<MarkedText> lines) {

    Block {
        lines = lines.stream().map(MarkedText::trimmed).filter(line -> !line.isBlank()).toList();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    MarkedText joined() {
        MarkedText all = lines.get(0);
        for (MarkedText line : lines.subList(1, lines.size())) {
            all = all.then(MarkedText.plain(between(all.plain(), line.plain()))).then(line);
        }
        return all;
    }

    /** Chinese is wrapped without a space. */
    private static String between(String before, String after) {
        boolean chinese = WordCount.isHan(before.codePointBefore(before.length())) && WordCount.isHan(after.codePointAt(0));
        return chinese ? "" : " ";
    }

    String plain() {
        return lines.stream().map(MarkedText::plain).collect(Collectors.joining(" "));
    }

    /** Whether all of it is strong, as a heading typed by hand is. */
    boolean isStrong() {
        return lines.stream()
                .allMatch(line -> line.segments().stream().allMatch(s -> s.strong() || s.text().isBlank()));
    }
}
