package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a plain text with light markup. */
final class PlainBlocks {

    private static final int LONG_LINE = 120;
    private static final int LONGEST_HEADING = 150;
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*•–—]\\s+(.+)");
    private static final Pattern LETTER = Pattern.compile("\\s*\\(([a-z]{1,2})\\)\\s+(.+)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.\\s+(.+)", Pattern.DOTALL);

    private final MarkupReader reader = new MarkupReader(true);
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Paragraph.Kind kind = Paragraph.Kind.BODY;
    private int letters;

    private PlainBlocks() {}

    static List<Block> of(String text) {
        PlainBlocks found = new PlainBlocks();
        List<String> all = text.lines().toList();
        boolean lineByLine =
                all.stream().noneMatch(String::isBlank) && all.stream().anyMatch(l -> l.length() > LONG_LINE);
        for (String line : withoutNumbers(all, lineByLine)) {
            found.line(line);
            if (lineByLine) {
                found.end();
            }
        }
        found.end();
        return found.blocks;
    }

    private void line(String line) {
        if (isEmpty(line)) {
            end();
            return;
        }
        Matcher heading = HEADING.matcher(line);
        Matcher bullet = BULLET.matcher(line);
        Matcher letter = LETTER.matcher(line);
        if (heading.matches()) {
            end();
            kind = Paragraph.Kind.HEADING;
            lines.add(withoutClosingSigns(heading.group(1)));
            end();
        } else if (bullet.matches() && (lines.isEmpty() || kind == Paragraph.Kind.LIST_ITEM)) {
            item(bullet.group(1));
        } else if (letter.matches() && letter.group(1).equals(ParagraphNumbers.letter(letters + 1))) {
            item(letter.group(2));
            letters++;
        } else {
            lines.add(line);
        }
    }

    private void item(String text) {
        end();
        kind = Paragraph.Kind.LIST_ITEM;
        lines.add(text);
    }

    private void end() {
        if (!lines.isEmpty()) {
            // Marks may span lines, so the block is read whole and cut at its line breaks afterwards.
            MarkedText whole = reader.read(String.join("\n", lines));
            Block block = new Block(kind, Lines.of(whole));
            if (!block.isEmpty()) {
                boolean heading = kind == Paragraph.Kind.BODY
                        && block.plain().length() <= LONGEST_HEADING
                        && block.isStrong()
                        && !blocks.isEmpty();
                blocks.add(heading ? new Block(Paragraph.Kind.HEADING, block.lines()) : block);
                letters = kind == Paragraph.Kind.LIST_ITEM ? letters : 0;
            }
        }
        lines.clear();
        kind = Paragraph.Kind.BODY;
    }

    private static String withoutClosingSigns(String heading) {
        int end = heading.stripTrailing().length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        return heading.substring(0, end);
    }

    private static boolean isEmpty(String line) {
        return line.codePoints().allMatch(c -> MarkedText.isSpace(c) || Repairs.isInvisible(c));
    }

    /** Numbers typed before the paragraphs (1. 2. 3. without a gap) are dropped, since every paragraph is shown one. */
    private static List<String> withoutNumbers(List<String> lines, boolean lineByLine) {
        List<String> result = new ArrayList<>(lines);
        int next = 1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher numbered = NUMBER.matcher(lines.get(i));
            boolean begins = i == 0 || lines.get(i - 1).isBlank() || lineByLine;
            if (begins && numbered.matches()) {
                if (Integer.parseInt(numbered.group(1)) != next) {
                    return lines;
                }
                result.set(i, numbered.group(2));
                next++;
            }
        }
        return next > 2 ? result : lines;
    }
}
