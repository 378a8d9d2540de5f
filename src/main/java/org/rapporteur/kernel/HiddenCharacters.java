package org.rapporteur.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Characters nobody sees that make a text read other than it is stored: those that force a direction, isolates that
 * begin or end without their counterpart in the line, and spaces of no width. Joiners, marks and isolates in pairs,
 * which right-to-left scripts, others and emoji need, are none of them.
 */
public final class HiddenCharacters {

    private static final int CONTEXT = 20;
    private static final char END_OF_ISOLATE = 0x2069;

    private HiddenCharacters() {}

    /** Whether it forces a direction upon the characters that follow (embeddings, overrides and their end). */
    public static boolean isDirectionForced(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E;
    }

    /** Whether it is a space or a joint of no width that no script needs. */
    public static boolean isWithoutWidth(int codePoint) {
        return codePoint == 0x200B || codePoint == 0x2060 || codePoint == 0xFEFF;
    }

    /** Whether it sets a part of a line apart, or ends such a part. */
    private static boolean isIsolate(int codePoint) {
        return codePoint >= 0x2066 && codePoint <= END_OF_ISOLATE;
    }

    /** The text without the spaces and joints of no width: they come with what is copied, and nobody misses them. */
    public static String withoutZeroWidth(String text) {
        return without(text, HiddenCharacters::isWithoutWidth);
    }

    /**
     * Refuses what makes a line read in another order than it is stored.
     *
     * @throws Refusal {@code text.hidden-characters}, {@code text.unpaired-isolate} that name the character and what
     *     stands before it
     */
    public static void refuseForcedDirection(String text) {
        refuse(text, HiddenCharacters::isDirectionForced);
    }

    /**
     * Refuses the same, and spaces of no width.
     *
     * @throws Refusal {@code text.hidden-characters}, {@code text.unpaired-isolate} that name the character and what
     *     stands before it
     */
    public static void refuse(String text) {
        refuse(text, c -> isDirectionForced(c) || isWithoutWidth(c));
    }

    private static void refuse(String text, IntPredicate hidden) {
        for (int i = 0; i < text.length(); i++) {
            if (hidden.test(text.charAt(i))) {
                throw refusal("text.hidden-characters", text, i);
            }
        }
        refuseUnpairedIsolates(text);
    }

    /** The algorithm that orders a line forgets at its end what is open. */
    private static void refuseUnpairedIsolates(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            boolean ends = c == END_OF_ISOLATE;
            if (ends && open.isEmpty()) {
                throw refusal("text.unpaired-isolate", text, i);
            } else if (ends) {
                open.pop();
            } else if (isIsolate(c)) {
                open.push(i);
            } else if (c == '\n' && !open.isEmpty()) {
                throw refusal("text.unpaired-isolate", text, open.getLast());
            }
        }
    }

    private static Refusal refusal(String code, String text, int at) {
        String before = without(text.substring(0, at), c -> isDirectionForced(c) || isWithoutWidth(c) || isIsolate(c));
        int points = before.codePointCount(0, before.length());
        String shown =
                points <= CONTEXT ? before : "…" + before.substring(before.offsetByCodePoints(0, points - CONTEXT));
        return new Refusal(code, String.format(Locale.ROOT, "U+%04X", (int) text.charAt(at)), shown.replace('\n', ' '));
    }

    private static String without(String text, IntPredicate unwanted) {
        return text.codePoints()
                .filter(unwanted.negate())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
