package org.rapporteur.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.sheet.file.Column;
import org.rapporteur.sheet.file.Line;
import org.springframework.lang.Nullable;

/**
 * What tells the rows of a sheet apart, from one upload to the next. The template gives each row one: that of a comment
 * in preparation names it and says by a fingerprint what it said; that of an empty row is only a name. A row somebody
 * added or copied has none, or another's: it is known by its template, its paragraph and its place among such rows.
 */
final class RowKey {

    private static final Pattern OF_DRAFT = Pattern.compile("d\\.([0-9a-f-]{36})\\.([0-9a-f]{16})");
    private static final Pattern OF_EMPTY_ROW = Pattern.compile("n\\.([0-9a-f-]{36})");

    private static final Pattern OF_ADDED_ROW =
            Pattern.compile("s\\.[0-9a-f-]{36}\\.[0-9a-f]{16}\\.[0-9a-f]{16}(\\.\\d{1,5})?");

    private RowKey() {}

    static String of(CommentDraft draft) {
        return "d." + draft.id() + "." + Content.of(draft.text());
    }

    static String ofEmptyRow(UUID id) {
        return "n." + id;
    }

    /** The comment that a key names, and what it said. */
    static Optional<Known> named(String key) {
        Matcher parts = OF_DRAFT.matcher(key);
        return parts.matches()
                ? Optional.of(new Known(UUID.fromString(parts.group(1)), parts.group(2), Set.of()))
                : Optional.empty();
    }

    /**
     * A comment in preparation that a row stands for.
     *
     * @param content what the two said when they last agreed
     * @param earlier what they agreed on before that
     */
    record Known(UUID draftId, String content, Set<String> earlier) {}

    /**
     * The key of each line by its number; of two with one key the first keeps it.
     *
     * @param known what rows became before
     * @param comments what the comments in preparation say, by their ids
     */
    static Map<Integer, String> keys(
            List<Line> lines, UUID templateId, Map<String, Known> known, Map<UUID, String> comments) {
        Map<Integer, String> keys = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        Map<String, List<Line>> without = new LinkedHashMap<>();
        for (Line line : lines) {
            String key = line.cell(Column.KEY).strip();
            if (isKey(key) && used.add(key)) {
                keys.put(line.number(), key);
            } else {
                without.computeIfAbsent(group(templateId, line), group -> new ArrayList<>())
                        .add(line);
            }
        }
        Added added = new Added(known, comments, used, keys);
        without.forEach(added::name);
        return keys;
    }

    /** The key under which a row that has none is found again once it says something else. */
    static String ofAdded(UUID templateId, Line line) {
        return group(templateId, line) + Content.ofWords(line);
    }

    private static boolean isKey(String key) {
        return OF_DRAFT.matcher(key).matches()
                || OF_EMPTY_ROW.matcher(key).matches()
                || OF_ADDED_ROW.matcher(key).matches();
    }

    private static String group(UUID templateId, Line line) {
        return "s." + templateId + "." + Content.ofPlace(line) + ".";
    }

    /** Names rows that people added. */
    private static final class Added {

        /** So many comparisons of texts at most for the rows of one paragraph. */
        private static final int MOST_COMPARED = 50_000;

        private final Map<String, Known> known;
        private final Map<UUID, String> comments;
        private final Set<String> used;
        private final Map<Integer, String> keys;
        private final Set<UUID> taken = new HashSet<>();

        Added(Map<String, Known> known, Map<UUID, String> comments, Set<String> used, Map<Integer, String> keys) {
            this.known = known;
            this.comments = comments;
            this.used = used;
            this.keys = keys;
            used.forEach(this::take);
        }

        /**
         * A row that says what one of its paragraph said before is that one; one that says nearly the same as a comment
         * such a row became is its change; any other is new.
         */
        void name(String group, List<Line> rows) {
            List<Line> rest = new ArrayList<>();
            for (Line row : rows) {
                String key = group + Content.ofWords(row);
                if (known.containsKey(key) && used.add(key)) {
                    use(row, key);
                } else {
                    rest.add(row);
                }
            }
            List<String> left = known.keySet().stream()
                    .filter(key -> key.startsWith(group) && !used.contains(key))
                    .sorted()
                    .toList();
            boolean compared = (long) left.size() * rest.size() <= MOST_COMPARED;
            for (Line row : rest) {
                String key = compared ? nearest(row, left) : null;
                if (key == null || !used.add(key)) {
                    key = group + Content.ofWords(row);
                    for (int again = 2; !used.add(key); again++) {
                        key = group + Content.ofWords(row) + "." + again;
                    }
                }
                use(row, key);
            }
        }

        private void use(Line row, String key) {
            keys.put(row.number(), key);
            take(key);
        }

        private void take(String key) {
            Known one = known.get(key);
            if (one != null) {
                taken.add(one.draftId());
            }
            named(key).ifPresent(draft -> taken.add(draft.draftId()));
        }

        @Nullable
        private String nearest(Line row, List<String> left) {
            String best = null;
            double most = Likeness.ENOUGH;
            Likeness words = new Likeness(row.cell(Column.COMMENT));
            for (String key : left) {
                UUID draft = known.get(key).draftId();
                double likeness =
                        taken.contains(draft) || !comments.containsKey(draft) ? 0 : words.to(comments.get(draft));
                if (likeness >= most) {
                    best = key;
                    most = likeness;
                }
            }
            return best;
        }
    }
}
