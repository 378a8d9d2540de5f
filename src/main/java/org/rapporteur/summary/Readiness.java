package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.kernel.Field;
import org.rapporteur.procedure.Panel;

/** The checks before a draft goes to the Chair. What blocks is what would make it no summary; the rest is a warning. */
final class Readiness {

    /** The word limit of documents that are no Secretariat reports. */
    static final int WORD_LIMIT = 10_700;

    private static final Map<Integer, Integer> PAIRS = Map.of(
            (int) '“', (int) '”', (int) '«', (int) '»', (int) '(', (int) ')', (int) '「', (int) '」', (int) '《',
            (int) '》');

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    private Readiness() {}

    static List<Check> of(Draft draft, Panel panel) {
        List<Check> checks = new ArrayList<>();
        boolean hasText = draft.paragraphs().stream().anyMatch(p -> p.kind() == Paragraph.Kind.BODY);
        checks.add(new Check("text", hasText, true, List.of()));
        checks.add(masthead(draft.masthead()));
        checks.add(paragraphs("empty", true, draft, p -> p.text().isBlank()));
        checks.addAll(opening(draft, panel));
        checks.add(new Check("words", draft.words() <= WORD_LIMIT, false, List.of(draft.words(), WORD_LIMIT)));
        checks.add(paragraphs("quotes", false, draft, p -> !isBalanced(p.text().plain())));
        checks.add(paragraphs("brackets", false, draft, p -> p.text().plain().matches("(?s).*[\\[\\]].*")));
        return checks;
    }

    private static Check masthead(Masthead m) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("body", m.body());
        lines.put("session", m.session());
        lines.put("title", m.title());
        lines.put("date", m.date());
        List<Object> missing = lines.entrySet().stream()
                .filter(line -> line.getValue().isBlank())
                .map(line -> Field.name("drafting.masthead." + line.getKey()))
                .toList();
        return new Check("masthead", missing.isEmpty(), true, List.of(missing));
    }

    private static Check paragraphs(String code, boolean blocking, Draft draft, Predicate<Paragraph> fails) {
        List<String> failing = draft.paragraphs().stream()
                .filter(fails)
                .map(p -> p.number().isEmpty() ? p.text().plain() : p.number())
                .toList();
        return new Check(code, failing.isEmpty(), blocking, List.of(failing));
    }

    /** The opening paragraph tells which meeting it was, under which item, and who moderated. */
    private static List<Check> opening(Draft draft, Panel panel) {
        Optional<String> opening = draft.paragraphs().stream()
                .filter(p -> p.kind() == Paragraph.Kind.BODY)
                .map(p -> p.text().plain())
                .findFirst();
        String text = opening.orElse("");
        boolean meeting = numbers(text).contains(panel.meetingNumber());
        boolean item = squeezed(text).contains(squeezed(panel.agendaItem()));
        boolean moderator = squeezed(text).contains(squeezed(surname(panel.moderator())));
        return List.of(
                new Check("meeting", meeting, false, List.of(panel.meetingNumber())),
                new Check("agenda-item", item, false, List.of(panel.agendaItem())),
                new Check("moderator", moderator, false, List.of(panel.moderator())));
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            if (matcher.group().length() < 6) {
                numbers.add(Integer.parseInt(matcher.group()));
            }
        }
        return numbers;
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\h]", "");
    }

    /** The last word of a name, without a country in brackets behind it. */
    private static String surname(String name) {
        String bare = name.replaceAll("\\s*[(（].*", "").strip();
        return bare.substring(bare.lastIndexOf(' ') + 1);
    }

    private static boolean isBalanced(String text) {
        if (text.codePoints().filter(c -> c == '"').count() % 2 != 0) {
            return false;
        }
        return PAIRS.entrySet().stream()
                .allMatch(pair -> text.codePoints()
                                .filter(c -> c == pair.getKey())
                                .count()
                        == text.codePoints().filter(c -> c == pair.getValue()).count());
    }
}
