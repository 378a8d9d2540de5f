package org.rapporteur.summary;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.kernel.HiddenCharacters;
import org.rapporteur.kernel.Refusal;

/** The text of one paragraph as somebody typed it: one line, in NFC, neither empty nor too long. */
final class ParagraphText {

    /** The most characters of a paragraph's light markup. */
    static final int MOST_CHARACTERS = 50_000;

    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r\\u0085\\u2028\\u2029]");

    private static final Pattern BLANK_LINE = Pattern.compile("\n(?:\\h*\n)+");

    private ParagraphText() {}

    /** @throws Refusal {@code text.blank}, {@code text.too-long}, {@code text.control-characters},
     *     {@code text.hidden-characters} */
    static MarkedText read(String markup) {
        if (markup.length() > MOST_CHARACTERS) {
            throw new Refusal("text.too-long", markup.length(), MOST_CHARACTERS);
        }
        String oneLine = LINE_BREAK
                .splitAsStream(markup)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "))
                .replace('\t', ' ');
        oneLine.codePoints().filter(Character::isISOControl).findFirst().ifPresent(c -> {
            throw new Refusal("text.control-characters", 1, String.format(Locale.ROOT, "U+%04X", c));
        });
        MarkedText text = MarkedText.parse(oneLine).trimmed();
        if (text.plain().codePoints().allMatch(c -> MarkedText.isSpace(c) || Repairs.isInvisible(c))) {
            throw new Refusal("text.blank");
        }
        HiddenCharacters.refuse(text.plain());
        return text;
    }

    /** What was typed as one or more paragraphs, with a blank line between them. */
    static List<String> parts(String typed) {
        List<String> parts = BLANK_LINE
                .splitAsStream(typed.replace("\r\n", "\n").strip())
                .filter(part -> !part.isBlank())
                .toList();
        return parts.isEmpty() ? List.of(typed) : parts;
    }

    static void refuseTooLong(MarkedText text) {
        int characters = text.markup().length();
        if (characters > MOST_CHARACTERS) {
            throw new Refusal("text.too-long", characters, MOST_CHARACTERS);
        }
    }

    /** Two paragraphs as one, with a space between them where their script wants one. */
    static MarkedText joined(MarkedText first, MarkedText second) {
        int last = first.plain().codePointBefore(first.plain().length());
        boolean chinese =
                WordCount.isHan(second.plain().codePointAt(0)) && (WordCount.isHan(last) || "。！？；，".indexOf(last) >= 0);
        return first.then(MarkedText.plain(chinese ? "" : " ")).then(second);
    }
}
