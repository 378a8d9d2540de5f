package org.rapporteur.publication;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.kernel.Refusal;

/**
 * A document symbol: organ, subsidiary bodies, session or year, series and number, then what the document adds to or
 * changes in another, for example {@code E/CN.5/2015/3}, {@code E/CN.5/2004/CRP.3/Rev.1}. A final {@code *} marks a
 * reissue for technical reasons.
 */
public record Symbol(String value) {

    /** The most characters of a symbol. */
    public static final int LONGEST = 60;

    private static final int MOST_BODIES = 4;
    private static final int MOST_SUFFIXES = 4;

    private static final Pattern ORGAN = Pattern.compile("[A-Z]{1,6}");
    private static final Pattern SUBSIDIARY_BODY = Pattern.compile("[A-Z]{1,8}(\\.[1-9][0-9]{0,2})?");
    /** A year, an ordinary session, a special one (S-24) or an emergency one (ES-10). */
    private static final Pattern SESSION_OR_YEAR = Pattern.compile("(19|20)[0-9]{2}|[1-9][0-9]{0,2}|E?S-[1-9][0-9]?");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern DOTTED_SERIES = Pattern.compile("(L|CRP|WP|R)\\.[1-9][0-9]{0,4}");
    private static final Pattern SLASHED_SERIES = Pattern.compile("NGO|INF");
    private static final int LAST_NUMBER = 99_999;

    /** The series, the number, and what the document adds to or changes in another. */
    private static final Pattern NUMBERED = Pattern.compile("(.+?)([1-9][0-9]{0,4})((?:/[A-Z][a-z]+\\.[0-9]+)*\\*?)");

    private static final Pattern SUFFIX = Pattern.compile("(Add|Amend|Corr|Rev)\\.[1-9][0-9]{0,2}");

    /**
     * Reads a symbol; white space around it does not count.
     *
     * @throws Refusal {@code symbol.form} with the text and the part that does not fit (empty where one is missing),
     *     {@code symbol.restricted} for the series {@code R.}, which is never released to the public
     */
    public static Symbol parse(String text) {
        String value = text.strip();
        if (value.length() > LONGEST) {
            throw new Refusal("symbol.form", value.substring(0, LONGEST) + "…", value.substring(LONGEST));
        }
        String unmarked = value.endsWith("*") ? value.substring(0, value.length() - 1) : value;
        Deque<String> parts = new ArrayDeque<>(Arrays.asList(unmarked.split("/", -1)));
        take(parts, ORGAN, value);
        for (int bodies = 0; bodies < MOST_BODIES && nextIs(parts, SUBSIDIARY_BODY); bodies++) {
            parts.removeFirst();
        }
        take(parts, SESSION_OR_YEAR, value);
        boolean restricted = takeSeriesAndNumber(parts, value);
        for (int suffixes = 0; suffixes < MOST_SUFFIXES && !parts.isEmpty(); suffixes++) {
            take(parts, SUFFIX, value);
        }
        if (!parts.isEmpty()) {
            throw new Refusal("symbol.form", value, parts.getFirst());
        }
        if (restricted) {
            throw new Refusal("symbol.restricted", value);
        }
        return new Symbol(value);
    }

    /** Whether the symbol belongs to a body, whose symbols all begin with a prefix such as {@code E/CN.5}. */
    public boolean beginsWith(String prefix) {
        return value.startsWith(prefix + "/");
    }

    /** The first symbol of a session's or year's series of a body without letters, {@code E/CN.5/2027/1}. */
    static Symbol first(String prefix, int year) {
        return new Symbol(prefix + "/" + year + "/1");
    }

    /** What stands before the number: {@code E/CN.5/2027/} or {@code E/CN.5/2027/L.}. */
    String series() {
        return numbered().group(1);
    }

    /**
     * The symbol of its series with the number after the greatest in use, or, where that was the last there is, with the
     * first that is free.
     *
     * @param taken symbols in use; those of other series do not count, those with a suffix take their number
     */
    Symbol nextFree(Collection<String> taken) {
        String series = series();
        NavigableSet<Integer> numbers = taken.stream()
                .map(Symbol::new)
                .filter(symbol -> symbol.series().equals(series))
                .map(symbol -> Integer.valueOf(symbol.numbered().group(2)))
                .collect(Collectors.toCollection(TreeSet::new));
        int next = numbers.isEmpty() ? 1 : numbers.last() + 1;
        if (next > LAST_NUMBER) {
            next = IntStream.rangeClosed(1, LAST_NUMBER)
                    .filter(number -> !numbers.contains(number))
                    .findFirst()
                    .orElse(LAST_NUMBER);
        }
        return new Symbol(series + next);
    }

    private Matcher numbered() {
        Matcher matcher = NUMBERED.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException("every symbol has a number: " + value);
        }
        return matcher;
    }

    private static boolean takeSeriesAndNumber(Deque<String> parts, String whole) {
        if (nextIs(parts, DOTTED_SERIES)) {
            return parts.removeFirst().startsWith("R.");
        }
        if (nextIs(parts, SLASHED_SERIES)) {
            parts.removeFirst();
        }
        take(parts, NUMBER, whole);
        return false;
    }

    private static boolean nextIs(Deque<String> parts, Pattern form) {
        return !parts.isEmpty() && form.matcher(parts.getFirst()).matches();
    }

    private static void take(Deque<String> parts, Pattern form, String whole) {
        if (!nextIs(parts, form)) {
            throw new Refusal("symbol.form", whole, parts.isEmpty() ? "" : parts.getFirst());
        }
        parts.removeFirst();
    }

    @Override
    public String toString() {
        return value;
    }
}
