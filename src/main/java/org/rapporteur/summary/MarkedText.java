package org.rapporteur.summary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.rapporteur.summary.Mark.Kind;
import org.springframework.lang.Nullable;

/**
 * A paragraph's text in Unicode NFC with its inline marks. People enter and see it as light markup:
 * {@code *emphasis*}, {@code **strong**}, {@code ^superscript^}, {@code ~subscript~}, {@code [text](https://address)},
 * {@code [text](note:what the note says)}; a backslash takes a character literally.
 *
 * <p>Every text has one form only, so that equal texts are equal records: marks of one kind that touch are one mark,
 * white space at a mark's ends is not marked, an empty mark is none, marks are in order. Links and notes don't overlap
 * each other.
 *
 * @param plain the text without marks
 * @param marks by start, then end, then kind; offsets count code points of {@code plain}
 */
public record MarkedText(String plain, List<Mark> marks) {

    /** The longest address of a link or text of a note, in characters. */
    public static final int LONGEST_TARGET = 2_000;

    private static final Comparator<Mark> ORDER =
            Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end).thenComparing(Mark::kind);

    /**
     * A stretch under the same marks, as a page shows it.
     *
     * @param link the address of the link it belongs to, else {@code null}
     * @param note what the note on it says, else {@code null}
     */
    public record Segment(
            String text,
            boolean emphasis,
            boolean strong,
            boolean superscript,
            boolean subscript,
            @Nullable String link,
            @Nullable String note) {}

    /**
     * @throws IllegalArgumentException when a mark lies outside the text, links or notes overlap, or a link leads
     *     elsewhere than to http, https or mailto
     */
    public MarkedText {
        if (!Normalizer.isNormalized(plain, Normalizer.Form.NFC)) {
            String before = plain;
            plain = Normalizer.normalize(before, Normalizer.Form.NFC);
            int length = plain.codePointCount(0, plain.length());
            marks = marks.stream()
                    .map(m -> new Mark(
                            normalized(before, m.start(), length),
                            normalized(before, m.end(), length),
                            m.kind(),
                            m.target()))
                    .toList();
        }
        marks = canonical(plain.codePoints().toArray(), marks);
    }

    /** Reads light markup; marks that do not close are taken literally. */
    public static MarkedText parse(String markup) {
        return new MarkupReader(false).read(markup);
    }

    /** A text without marks. */
    public static MarkedText plain(String text) {
        return new MarkedText(text, List.of());
    }

    /** The light markup that {@link #parse} reads back to an equal text. */
    public String markup() {
        return MarkupWriter.write(this);
    }

    /** How many code points the unmarked text has. */
    public int length() {
        return plain.codePointCount(0, plain.length());
    }

    public boolean isBlank() {
        return plain.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** The part between two offsets (code points), with its marks. */
    public MarkedText slice(int start, int end) {
        String part = plain.substring(plain.offsetByCodePoints(0, start), plain.offsetByCodePoints(0, end));
        List<Mark> kept = new ArrayList<>();
        for (Mark m : marks) {
            int from = Math.max(m.start(), start);
            int to = Math.min(m.end(), end);
            if (from < to) {
                kept.add(new Mark(from - start, to - start, m.kind(), m.target()));
            }
        }
        return new MarkedText(part, kept);
    }

    /** This text with another one behind it. */
    public MarkedText then(MarkedText other) {
        int shift = length();
        List<Mark> all = new ArrayList<>(marks);
        other.marks.forEach(m -> all.add(new Mark(m.start() + shift, m.end() + shift, m.kind(), m.target())));
        return new MarkedText(plain + other.plain, all);
    }

    /** This text with the code points between two offsets replaced; what comes in is marked as what stood around it. */
    public MarkedText replace(int start, int end, String by) {
        int grown = by.codePointCount(0, by.length()) - (end - start);
        String text = plain.substring(0, plain.offsetByCodePoints(0, start))
                + by
                + plain.substring(plain.offsetByCodePoints(0, end));
        List<Mark> moved = new ArrayList<>();
        for (Mark m : marks) {
            int from = m.start() >= end ? m.start() + grown : Math.min(m.start(), start);
            int to = m.end() <= start ? m.end() : m.end() >= end ? m.end() + grown : start;
            if (from < to) {
                moved.add(new Mark(from, to, m.kind(), m.target()));
            }
        }
        return new MarkedText(text, moved);
    }

    /** Without the white space at both ends. */
    public MarkedText trimmed() {
        int[] points = plain.codePoints().toArray();
        int start = 0;
        int end = points.length;
        while (start < end && isSpace(points[start])) {
            start++;
        }
        while (end > start && isSpace(points[end - 1])) {
            end--;
        }
        return start == 0 && end == points.length ? this : slice(start, end);
    }

    /** The text in stretches that bear the same marks, in order; none for an empty text. */
    public List<Segment> segments() {
        int length = length();
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, length));
        marks.forEach(m -> {
            borders.add(m.start());
            borders.add(m.end());
        });
        List<Segment> segments = new ArrayList<>();
        List<Mark> here = new ArrayList<>();
        int next = 0;
        int start = 0;
        int from = 0;
        for (int border : borders) {
            if (border > 0) {
                int to = plain.offsetByCodePoints(from, border - start);
                segments.add(segment(plain.substring(from, to), here));
                start = border;
                from = to;
            }
            here.removeIf(m -> m.end() <= border);
            while (next < marks.size() && marks.get(next).start() == border) {
                here.add(marks.get(next++));
            }
        }
        return segments;
    }

    private static Segment segment(String text, List<Mark> marks) {
        Map<Kind, Mark> here = new EnumMap<>(Kind.class);
        marks.forEach(m -> here.put(m.kind(), m));
        return new Segment(
                text,
                here.containsKey(Kind.EMPHASIS),
                here.containsKey(Kind.STRONG),
                here.containsKey(Kind.SUPERSCRIPT),
                here.containsKey(Kind.SUBSCRIPT),
                here.containsKey(Kind.LINK) ? here.get(Kind.LINK).target() : null,
                here.containsKey(Kind.NOTE) ? here.get(Kind.NOTE).target() : null);
    }

    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Whether a link may lead there: nothing that runs in the page, nothing relative. */
    static boolean isAddress(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        return (lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:"))
                && target.codePoints().noneMatch(c -> isSpace(c) || Character.isISOControl(c));
    }

    private static int normalized(String before, int offset, int length) {
        String prefix = before.substring(0, before.offsetByCodePoints(0, offset));
        String composed = Normalizer.normalize(prefix, Normalizer.Form.NFC);
        return Math.min(length, composed.codePointCount(0, composed.length()));
    }

    private static List<Mark> canonical(int[] text, List<Mark> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        List<Mark> result = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Mark open = null;
            for (Mark m :
                    marks.stream().filter(m -> m.kind() == kind).sorted(ORDER).toList()) {
                checkTarget(m, text.length);
                if (open != null && m.start() <= open.end() && Objects.equals(m.target(), open.target())) {
                    open = new Mark(open.start(), Math.max(open.end(), m.end()), kind, open.target());
                } else {
                    addTrimmed(text, open, result);
                    open = m;
                }
            }
            addTrimmed(text, open, result);
        }
        result.sort(ORDER);
        refuseOverlap(result);
        return List.copyOf(result);
    }

    private static void checkTarget(Mark m, int length) {
        if (m.start() < 0 || m.end() > length) {
            throw new IllegalArgumentException("a mark outside the text: " + m);
        }
        boolean takesTarget = m.kind() == Kind.LINK || m.kind() == Kind.NOTE;
        if (takesTarget == (m.target() == null)) {
            throw new IllegalArgumentException("a target where none belongs, or none: " + m);
        }
        if (takesTarget && (m.target().isEmpty() || m.target().length() > LONGEST_TARGET)) {
            throw new IllegalArgumentException("a target that is empty or too long: " + m);
        }
        if (m.kind() == Kind.LINK && !isAddress(m.target())) {
            throw new IllegalArgumentException("a link that leads to no address: " + m);
        }
    }

    private static void addTrimmed(int[] text, @Nullable Mark mark, List<Mark> to) {
        if (mark == null) {
            return;
        }
        int start = mark.start();
        int end = mark.end();
        while (start < end && isSpace(text[start])) {
            start++;
        }
        while (end > start && isSpace(text[end - 1])) {
            end--;
        }
        if (start < end) {
            to.add(new Mark(start, end, mark.kind(), mark.target()));
        }
    }

    private static void refuseOverlap(List<Mark> marks) {
        int end = 0;
        for (Mark m : marks) {
            if (m.target() != null) {
                if (m.start() < end) {
                    throw new IllegalArgumentException("links or notes overlap: " + marks);
                }
                end = m.end();
            }
        }
    }
}
