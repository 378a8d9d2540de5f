package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an import may mend, and mends what was confirmed. Both read the same text, so that indexes agree. */
final class Repairs {

    /** The most repairs that are proposed for a text at once; broken sentences come before all others. */
    static final int MOST = 500;

    private static final int CONTEXT = 30;
    private static final int LONGEST_WORD = 200;

    private static final Pattern SURPLUS =
            Pattern.compile("[\\s\\h]{2,}|\\t|(?<=[\\p{L}\\p{N}”»\"])[ \\u00A0]+(?=[,)]|\\.(?![.\\p{N}]))");
    private static final Pattern AFTER_STOP = Pattern.compile("(?<=\\p{Ll}{2}[.!?])(?=\\p{Lu}\\p{Ll})");
    private static final Pattern AFTER_COMMA =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsCyrillic}][,;])(?=[\\p{IsLatin}\\p{IsCyrillic}])");
    private static final Pattern DASH = Pattern.compile("[–—]");
    private static final Pattern ENDED = Pattern.compile("(?s).*[.!?:;…。！？：；؟؛][\\p{Pe}\\p{Pf}\"'”’]*");

    /** A repair with where it is made. */
    private record Located(Repair.Kind kind, int item, int start, int end, String by) {}

    private final ImportedText text;
    private final List<Located> found = new ArrayList<>();

    private Repairs(ImportedText text) {
        this.text = text;
    }

    static Repairs in(ImportedText text) {
        Repairs repairs = new Repairs(text);
        for (int i = 0; i < text.items().size(); i++) {
            repairs.look(i);
        }
        repairs.keepTheMostUseful();
        return repairs;
    }

    private void keepTheMostUseful() {
        if (found.size() <= MOST) {
            return;
        }
        List<Located> kept = found.stream()
                .sorted(Comparator.comparing(r -> r.kind() == Repair.Kind.JOIN_BROKEN_SENTENCE ? 0 : 1))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Located::item).thenComparingInt(Located::start))
                .toList();
        found.clear();
        found.addAll(kept);
    }

    List<Repair> proposed() {
        List<Repair> proposed = new ArrayList<>();
        for (Located r : found) {
            MarkedText item = text.items().get(r.item()).text();
            if (r.kind() == Repair.Kind.JOIN_BROKEN_SENTENCE) {
                String head = tail(item.plain());
                String next = head(text.items().get(r.item() + 1).text().plain());
                proposed.add(new Repair(proposed.size(), r.kind(), head + " ¶ " + next, head + r.by() + next));
            } else {
                String before = tail(item.slice(0, r.start()).plain());
                String after = head(item.slice(r.end(), item.length()).plain());
                String passage = item.slice(r.start(), r.end()).plain();
                proposed.add(new Repair(
                        proposed.size(), r.kind(), before + visible(passage) + after, before + r.by() + after));
            }
        }
        return proposed;
    }

    ImportedText made(Set<Integer> confirmed) {
        Map<Integer, MarkedText> mended = new TreeMap<>();
        for (int i = 0; i < text.items().size(); i++) {
            mended.put(i, text.items().get(i).text());
        }
        List<Located> chosen = confirmed.stream()
                .filter(index -> index >= 0 && index < found.size())
                .map(found::get)
                .sorted(Comparator.comparingInt(Located::item)
                        .thenComparingInt(Located::start)
                        .reversed())
                .toList();
        for (Located r : chosen) {
            if (r.kind() != Repair.Kind.JOIN_BROKEN_SENTENCE) {
                mended.put(r.item(), mended.get(r.item()).replace(r.start(), r.end(), r.by()));
            }
        }
        // From the last to the first, so that a sentence broken twice is put together too.
        for (Located r : chosen) {
            if (r.kind() == Repair.Kind.JOIN_BROKEN_SENTENCE) {
                MarkedText next = mended.remove(r.item() + 1).trimmed();
                mended.put(
                        r.item(),
                        mended.get(r.item())
                                .trimmed()
                                .then(MarkedText.plain(r.by()))
                                .then(next));
            }
        }
        List<ImportedText.Item> items = new ArrayList<>();
        mended.forEach((i, mendedText) -> {
            MarkedText trimmed = mendedText.trimmed();
            if (!trimmed.isBlank()) {
                items.add(new ImportedText.Item(text.items().get(i).kind(), trimmed));
            }
        });
        return new ImportedText(text.masthead(), items);
    }

    private void look(int item) {
        String plain = text.items().get(item).text().plain();
        int[] points = points(plain);
        List<Located> here = new ArrayList<>();
        lookForInvisible(item, plain, points, here);
        Matcher surplus = SURPLUS.matcher(plain);
        while (surplus.find()) {
            boolean beforePunctuation = surplus.end() < plain.length()
                    && ",).".indexOf(plain.charAt(surplus.end())) >= 0
                    && plain.charAt(surplus.start()) != '\t';
            here.add(at(
                    Repair.Kind.SURPLUS_SPACE,
                    item,
                    points,
                    surplus.start(),
                    surplus.end(),
                    beforePunctuation ? "" : " "));
        }
        for (Pattern pattern : List.of(AFTER_STOP, AFTER_COMMA)) {
            Matcher missing = pattern.matcher(plain);
            while (missing.find()) {
                if (!isInAddress(plain, missing.start())) {
                    here.add(at(Repair.Kind.MISSING_SPACE, item, points, missing.start(), missing.start(), " "));
                }
            }
        }
        lookForDashes(item, plain, points, here);
        here.sort(Comparator.comparingInt(Located::start));
        found.addAll(here);
        if (isBrokenAfter(item)) {
            int end = points[plain.length()];
            found.add(new Located(Repair.Kind.JOIN_BROKEN_SENTENCE, item, end, end, joint(item)));
        }
    }

    private static void lookForInvisible(int item, String plain, int[] points, List<Located> here) {
        boolean rightToLeft = plain.codePoints().anyMatch(Repairs::isRightToLeft);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean belongs = rightToLeft && (c == '\u200E' || c == '\u200F' || c == '\u200C' || c == '\u200D');
            if (isInvisible(c) && !belongs) {
                here.add(at(Repair.Kind.INVISIBLE_CHARACTER, item, points, i, i + 1, ""));
            }
        }
    }

    /** A dash with a space on one side only; but not Spanish usage, in which a pair of dashes clings to what it holds. */
    private static void lookForDashes(int item, String plain, int[] points, List<Located> here) {
        Matcher dash = DASH.matcher(plain);
        boolean inPair = false;
        while (dash.find()) {
            boolean spaceBefore = dash.start() > 0 && MarkedText.isSpace(plain.charAt(dash.start() - 1));
            boolean letterBefore = dash.start() > 0 && Character.isLetter(plain.charAt(dash.start() - 1));
            boolean spaceAfter = dash.end() < plain.length() && MarkedText.isSpace(plain.charAt(dash.end()));
            boolean letterAfter = dash.end() < plain.length() && Character.isLetter(plain.charAt(dash.end()));
            if (inPair) {
                inPair = false;
            } else if (spaceBefore && letterAfter) {
                inPair = closesClinging(plain, dash.end());
                if (!inPair) {
                    here.add(at(Repair.Kind.MISSING_SPACE, item, points, dash.end(), dash.end(), " "));
                }
            } else if (letterBefore && spaceAfter) {
                here.add(at(Repair.Kind.MISSING_SPACE, item, points, dash.start(), dash.start(), " "));
            }
        }
    }

    private static boolean closesClinging(String plain, int from) {
        Matcher next = DASH.matcher(plain);
        return next.find(from)
                && !MarkedText.isSpace(plain.charAt(next.start() - 1))
                && (next.end() == plain.length() || !Character.isLetter(plain.charAt(next.end())));
    }

    private boolean isBrokenAfter(int item) {
        if (item + 1 >= text.items().size()) {
            return false;
        }
        ImportedText.Item one = text.items().get(item);
        ImportedText.Item next = text.items().get(item + 1);
        if (one.kind() != Paragraph.Kind.BODY && one.kind() != Paragraph.Kind.LIST_ITEM
                || next.kind() != Paragraph.Kind.BODY
                || ENDED.matcher(one.text().plain()).matches()) {
            return false;
        }
        int first = next.text().plain().codePointAt(0);
        boolean hasNoCase = Character.isLetter(first) && !Character.isUpperCase(first) && !Character.isTitleCase(first);
        return hasNoCase;
    }

    private String joint(int item) {
        String before = text.items().get(item).text().plain();
        String after = text.items().get(item + 1).text().plain();
        boolean chinese =
                WordCount.isHan(before.codePointBefore(before.length())) || WordCount.isHan(after.codePointAt(0));
        return chinese || before.endsWith("-") ? "" : " ";
    }

    static boolean isInvisible(int c) {
        return c == 0xAD
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2064
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFEFF;
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isInAddress(String plain, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_WORD && !MarkedText.isSpace(plain.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < plain.length() && end - at < LONGEST_WORD && !MarkedText.isSpace(plain.charAt(end))) {
            end++;
        }
        String word = plain.substring(start, end);
        return word.contains("://") || word.contains("www.") || word.contains("@");
    }

    private static Located at(Repair.Kind kind, int item, int[] points, int start, int end, String by) {
        return new Located(kind, item, points[start], points[end], by);
    }

    /** How many code points stand before each character; counted once, since a block may need thousands of repairs. */
    private static int[] points(String plain) {
        int[] before = new int[plain.length() + 1];
        for (int i = 0; i < plain.length(); i++) {
            boolean endsPair = i > 0 && Character.isSurrogatePair(plain.charAt(i - 1), plain.charAt(i));
            before[i + 1] = before[i] + (endsPair ? 0 : 1);
        }
        return before;
    }

    private static String visible(String passage) {
        StringBuilder shown = new StringBuilder();
        passage.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                shown.append(String.format("[U+%04X]", c));
            } else {
                shown.append(c == '\t' ? "⇥" : c == ' ' || c == 0xA0 ? "␣" : Character.toString(c));
            }
        });
        return shown.toString();
    }

    private static String tail(String plain) {
        int points = plain.codePointCount(0, plain.length());
        return points <= CONTEXT ? plain : "…" + plain.substring(plain.offsetByCodePoints(0, points - CONTEXT));
    }

    private static String head(String plain) {
        int points = plain.codePointCount(0, plain.length());
        return points <= CONTEXT ? plain : plain.substring(0, plain.offsetByCodePoints(0, CONTEXT)) + "…";
    }
}
