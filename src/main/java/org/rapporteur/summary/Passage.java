package org.rapporteur.summary;

import java.util.Optional;

/**
 * A passage of a paragraph: what it says, what stands around it, and where it stood, so that it is found again after
 * edits nearby.
 *
 * @param quote the passage itself, unmarked; 1 to {@value #LONGEST_QUOTE} characters
 * @param before what stands right before it, at most {@value #CONTEXT} code points; empty at the beginning
 * @param after what stands right behind it, likewise
 * @param start its first code point in the unmarked text it was taken from
 */
public record Passage(String quote, String before, String after, int start) {

    /** The longest quote, in characters (code points). */
    public static final int LONGEST_QUOTE = 5_000;

    /** How much of its surroundings a passage remembers on each side, in code points. */
    public static final int CONTEXT = 40;

    /** So many characters, of the quote and right around it, make a place sure. */
    private static final int ENOUGH = 24;

    /** @throws IllegalArgumentException when a bound above is not kept */
    public Passage {
        if (quote.isBlank() || length(quote) > LONGEST_QUOTE) {
            throw new IllegalArgumentException("a quote of " + length(quote) + " characters");
        }
        if (length(before) > CONTEXT || length(after) > CONTEXT || start < 0) {
            throw new IllegalArgumentException("too much context, or a negative start");
        }
    }

    /**
     * The passage between two offsets (code points) of a text.
     *
     * @throws IllegalArgumentException when they lie outside the text, or nothing but white space lies between them
     */
    public static Passage of(MarkedText text, int start, int end) {
        if (start < 0 || end <= start || end > text.length()) {
            throw new IllegalArgumentException("no passage from " + start + " to " + end);
        }
        return new Passage(
                text.slice(start, end).plain(),
                text.slice(Math.max(0, start - CONTEXT), start).plain(),
                text.slice(end, Math.min(text.length(), end + CONTEXT)).plain(),
                start);
    }

    /**
     * Where the passage stands in a text: where it was, else the one place whose surroundings agree best. Never a place
     * that another agrees with as well.
     *
     * @return its first code point; empty where the quote is gone, stands in several places equally likely, or is short
     *     and so little around it is the same that it may be another one
     */
    public Optional<Integer> startIn(MarkedText text) {
        String plain = text.plain();
        int best = -1;
        int bestAgreement = -1;
        boolean unique = true;
        for (int at = plain.indexOf(quote); at >= 0; at = plain.indexOf(quote, at + 1)) {
            int agreement = agreement(plain, at);
            if (agreement > bestAgreement) {
                best = at;
                bestAgreement = agreement;
                unique = true;
            } else if (agreement == bestAgreement) {
                unique = false;
            }
        }
        boolean sure = unique && quote.length() + bestAgreement >= Math.min(ENOUGH, quote.length() + context());
        return best >= 0 && sure ? Optional.of(plain.codePointCount(0, best)) : stayed(text);
    }

    /** How many code points the quote has. */
    public int length() {
        return length(quote);
    }

    private int context() {
        return before.length() + after.length();
    }

    /** Among places equally likely, the one where it was counts when nothing around it changed. */
    private Optional<Integer> stayed(MarkedText text) {
        int end = start + length(quote);
        return end <= text.length() && of(text, start, end).equals(this) ? Optional.of(start) : Optional.empty();
    }

    /** How many characters around a place agree with what stood around the passage, from it outwards. */
    private int agreement(String plain, int at) {
        int behind = at + quote.length();
        int agreeing = 0;
        for (int i = 1; i <= Math.min(before.length(), at); i++) {
            if (before.charAt(before.length() - i) != plain.charAt(at - i)) {
                break;
            }
            agreeing++;
        }
        for (int i = 0; i < Math.min(after.length(), plain.length() - behind); i++) {
            if (after.charAt(i) != plain.charAt(behind + i)) {
                break;
            }
            agreeing++;
        }
        return agreeing;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
