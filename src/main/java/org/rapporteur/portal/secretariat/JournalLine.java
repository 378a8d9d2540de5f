package org.rapporteur.portal.secretariat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.identity.Function;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Recorded;
import org.springframework.lang.Nullable;

/**
 * An entry of the journal as people read it: who, what, and its details in words; fingerprints and identifiers apart.
 *
 * @param recorded without who acted, and for whom, where that is withheld from the reader
 * @param withheld whether it is
 * @param who the person's name, the user name where the account has none, {@code null} for the process itself
 *     and where it is withheld
 * @param forFunction the office on whose behalf it was done, as the key of a message; {@code null} where it was none
 * @param details what is said of it, in a fixed order
 * @param marks what only machines compare, by key
 */
record JournalLine(
        Recorded recorded,
        boolean withheld,
        @Nullable String who,
        @Nullable String forFunction,
        List<Detail> details,
        Map<String, String> marks) {

    /**
     * One detail; its label is the message {@code journal.<key>}.
     *
     * @param message the key of the words that say the value, {@code null} where it is said as it is
     * @param instant the value where it is a moment, else {@code null}
     */
    record Detail(
            String key,
            String value,
            @Nullable String message,
            @Nullable Instant instant) {}

    /** What is said of an entry, the most telling first. What is in no list but has a value is a mark. */
    private static final List<String> SAID = List.of(
            "task",
            "decision",
            "stage",
            "until",
            "from",
            "to",
            "closesAt",
            "releaseAt",
            "symbol",
            "title",
            "session",
            "round",
            "mode",
            "timing",
            "number",
            "version",
            "submissions",
            "comments",
            "count",
            "answers",
            "notes",
            "paragraphs",
            "standing",
            "agreed",
            "identityWithheld",
            "rounds",
            "broken",
            "corrections",
            "correctionsAccepted",
            "channel",
            "receivedAt",
            "submissionStanding",
            "withheld",
            "satisfied",
            "remark",
            "reason");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> MOMENTS = Set.of("until", "from", "to", "closesAt", "releaseAt", "receivedAt");

    Entry entry() {
        return recorded.entry();
    }

    /**
     * @param names of people by user name
     * @param seesAll whether the reader is told who asked for their identity to be withheld
     */
    static JournalLine of(Recorded recorded, Map<String, String> names, boolean seesAll) {
        boolean withheld =
                !seesAll && Boolean.TRUE.equals(recorded.entry().content().get("identityWithheld"));
        return withheld ? of(nameless(recorded), true, null) : of(recorded, false, who(recorded.entry(), names));
    }

    @Nullable
    private static String who(Entry entry, Map<String, String> names) {
        return entry.actor().equals("system") ? null : names.getOrDefault(entry.actor(), entry.actor());
    }

    private static Recorded nameless(Recorded recorded) {
        Entry entry = recorded.entry();
        return new Recorded(
                recorded.sequence(),
                recorded.commitment(),
                new Entry(entry.act(), entry.procedureId(), "", null, entry.at(), entry.content()),
                recorded.erased());
    }

    private static JournalLine of(Recorded recorded, boolean withheld, @Nullable String who) {
        Entry entry = recorded.entry();
        List<Detail> details = new ArrayList<>();
        Map<String, String> marks = new TreeMap<>();
        for (String key : SAID) {
            Object value = entry.content().get(key);
            if (value != null && !isMark(value)) {
                details.add(detail(entry.act(), key, value));
            }
        }
        entry.content().forEach((key, value) -> {
            if (!SAID.contains(key) || isMark(value)) {
                mark(marks, key, value);
            }
        });
        return new JournalLine(
                recorded,
                withheld,
                who,
                Stream.of(Function.values())
                        .filter(function -> function.key().equalsIgnoreCase(entry.onBehalfOf()))
                        .map(function -> "function." + function.key())
                        .findFirst()
                        .orElse(null),
                details,
                marks);
    }

    private static Detail detail(String act, String key, Object value) {
        String text = value instanceof Collection<?> several ? String.valueOf(several.size()) : value.toString();
        String message = switch (key) {
            case "task" -> "chair.question." + text;
            case "stage" -> "stage." + text;
            case "mode" -> "rules.review." + text;
            case "timing" -> "timing." + text;
            case "agreed", "identityWithheld" -> Boolean.parseBoolean(text) ? "journal.yes" : "journal.no";
            case "channel" -> "entry.channel." + text;
            case "submissionStanding" -> "voice.standing." + text;
            case "withheld" -> "withholding.kind." + text;
            case "satisfied" -> "satisfaction." + text;
            case "decision" -> decision(act) + text;
            default -> null;
        };
        return new Detail(key, text, message, MOMENTS.contains(key) ? moment(text) : null);
    }

    private static String decision(String act) {
        return switch (act) {
            case "chair.decided" -> "chair.took.";
            case "ruling.given", "ruling.changed" -> "chair.ruling.";
            default -> "published-comments.decision.";
        };
    }

    /** Identifiers mean nothing to a reader. A list of them is said by its length, and kept. */
    private static boolean isMark(Object value) {
        return value instanceof Map
                || (value instanceof String text && ID.matcher(text).matches());
    }

    private static void mark(Map<String, String> marks, String key, Object value) {
        if (value instanceof Map<?, ?> several) {
            several.forEach((part, one) -> marks.put(key + " " + part, String.valueOf(one)));
        } else {
            marks.put(key, String.valueOf(value));
        }
    }

    @Nullable
    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
