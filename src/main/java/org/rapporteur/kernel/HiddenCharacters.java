package org.rapporteur.kernel;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Characters nobody sees that make a text read other than it is stored: those that force a direction, and spaces of no
 * width. Joiners, marks and isolates, which right-to-left scripts and others need, are none of them.
 */
public final class HiddenCharacters {

    private static final int CONTEXT = 20;

    private HiddenCharacters() {}

    /** Whether it forces a direction upon the characters that follow (embeddings, overrides and their end). */
    public static boolean isDirectionForced(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E;
    }

    /** Whether it is a space or a joint of no width that no script needs. */
    public static boolean isWithoutWidth(int codePoint) {
        return codePoint == 0x200B || codePoint == 0x2060 || codePoint == 0xFEFF;
    }

    /** @throws Refusal {@code text.hidden-characters} that names the character and what stands before it */
    public static void refuseForcedDirection(String text) {
        refuse(text, HiddenCharacters::isDirectionForced);
    }

    /** @throws Refusal {@code text.hidden-characters} that names the character and what stands before it */
    public static void refuse(String text) {
        refuse(text, c -> isDirectionForced(c) || isWithoutWidth(c));
    }

    private static void refuse(String text, IntPredicate hidden) {
        for (int i = 0; i < text.length(); i++) {
            if (hidden.test(text.charAt(i))) {
                String before = text.substring(0, i)
                        .codePoints()
                        .filter(c -> !isDirectionForced(c) && !isWithoutWidth(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                int points = before.codePointCount(0, before.length());
                String shown = points <= CONTEXT
                        ? before
                        : "…" + before.substring(before.offsetByCodePoints(0, points - CONTEXT));
                throw new Refusal(
                        "text.hidden-characters",
                        String.format(Locale.ROOT, "U+%04X", (int) text.charAt(i)),
                        shown.replace('\n', ' '));
            }
        }
    }
}
