package org.rapporteur.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.springframework.lang.Nullable;

/**
 * How a sheet names the paragraphs of a text: by their numbers; those that have none, or share theirs, by their place in
 * the text between square brackets, with their first words.
 */
final class Places {

    private static final Pattern BY_POSITION = Pattern.compile("\\[(\\d{1,6})].*", Pattern.DOTALL);
    private static final int FIRST_WORDS = 40;

    private final Revision revision;
    private final SheetWords words;
    private final Set<String> shared;
    private final Map<String, Spot> spots = new HashMap<>();
    private final Map<UUID, Paragraph> paragraphs;

    Places(Revision revision, SheetWords words) {
        this.revision = revision;
        this.words = words;
        this.paragraphs = revision.paragraphs().stream().collect(Collectors.toMap(Paragraph::id, one -> one));
        Set<String> seen = new HashSet<>();
        this.shared = revision.paragraphs().stream()
                .map(Paragraph::number)
                .filter(number -> !seen.add(number))
                .collect(Collectors.toSet());
        for (Paragraph paragraph : revision.paragraphs()) {
            if (isNumbered(paragraph)) {
                Spot spot = new Spot(paragraph.id());
                String number = SheetWords.plain(paragraph.number());
                Stream.concat(
                                Stream.of(number, "¶" + number, "§" + number),
                                words.inAll("ngo.paragraph", paragraph.number()).stream())
                        .forEach(name -> spots.put(name, spot));
            }
        }
        words.wholeInAll().forEach(name -> spots.put(name, Spot.WHOLE));
    }

    /** @param paragraphId {@code null} for the text as a whole */
    String label(@Nullable UUID paragraphId, Locale locale) {
        Paragraph paragraph = paragraphId == null ? null : paragraphs.get(paragraphId);
        if (paragraph == null) {
            return words.whole(locale);
        }
        if (isNumbered(paragraph)) {
            return paragraph.number();
        }
        String text = paragraph.number().isEmpty() ? paragraph.text().plain().strip() : paragraph.number();
        String start = text.codePointCount(0, text.length()) <= FIRST_WORDS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, FIRST_WORDS)) + "…";
        return "[" + paragraph.position() + "] " + start.replace('\n', ' ');
    }

    /** All labels, that of the whole first. */
    List<String> labels(Locale locale) {
        return Stream.concat(
                        Stream.of(words.whole(locale)),
                        revision.paragraphs().stream().map(paragraph -> label(paragraph.id(), locale)))
                .toList();
    }

    /** What somebody wrote into the column of paragraphs. */
    Optional<Spot> find(String written) {
        String plain = SheetWords.plain(written);
        Matcher position = BY_POSITION.matcher(plain);
        if (position.matches()) {
            int place = Integer.parseInt(position.group(1));
            return place >= 1 && place <= revision.paragraphs().size()
                    ? Optional.of(new Spot(revision.paragraphs().get(place - 1).id()))
                    : Optional.empty();
        }
        return Optional.ofNullable(spots.get(plain));
    }

    Optional<Paragraph> paragraph(UUID paragraphId) {
        return Optional.ofNullable(paragraphs.get(paragraphId));
    }

    private boolean isNumbered(Paragraph paragraph) {
        return !paragraph.number().isEmpty() && !shared.contains(paragraph.number());
    }
}
