package org.rapporteur.portal.secretariat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.springframework.lang.Nullable;

/**
 * Comments pasted in one piece: a line that begins with {@code #} and a paragraph's number begins the comments on it, as
 * {@code #4} or {@code # 4 bis}; a line that is {@code #} alone begins one on the text as a whole, as does what stands
 * before the first such line.
 */
final class PastedComments {

    private static final Pattern HEAD = Pattern.compile("^[#\uff03]\\s*([\\p{L}\\p{N}. ()]{0,20}?)\\s*$");

    private PastedComments() {}

    /** @param paragraphId what it is on, {@code null} for the text as a whole */
    record Pasted(@Nullable UUID paragraphId, String comment) {}

    /** @throws Refusal {@code entry.paragraph} where a number is none of the text's */
    static List<Pasted> of(String typed, Revision revision) {
        Map<String, UUID> numbers = new HashMap<>();
        for (Paragraph paragraph : revision.paragraphs()) {
            if (!paragraph.number().isEmpty()) {
                numbers.putIfAbsent(key(paragraph.number()), paragraph.id());
            }
        }
        List<Pasted> all = new ArrayList<>();
        UUID on = null;
        StringBuilder said = new StringBuilder();
        for (String line : typed.split("\\R", -1)) {
            Matcher head = HEAD.matcher(line.strip());
            if (!head.matches()) {
                said.append(line).append('\n');
                continue;
            }
            add(all, on, said);
            said.setLength(0);
            String number = head.group(1);
            on = number.isEmpty() ? null : numbers.get(key(number));
            if (on == null && !number.isEmpty()) {
                throw new Refusal("entry.paragraph", number);
            }
        }
        add(all, on, said);
        return List.copyOf(all);
    }

    private static void add(List<Pasted> all, @Nullable UUID on, CharSequence said) {
        String comment = said.toString().strip();
        if (!comment.isEmpty()) {
            all.add(new Pasted(on, comment));
        }
    }

    private static String key(String number) {
        return number.replaceAll("[\\s.]+", "").toLowerCase(Locale.ROOT);
    }
}
