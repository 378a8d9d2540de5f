package org.rapporteur.wording;

import java.util.regex.Pattern;

/**
 * Keeps what is put into a sentence from mixing with the sentence's own direction: an Arabic name in an English mail, an
 * English title in an Arabic one. Unicode's isolates do it in plain text too, where there is no markup.
 */
final class Isolation {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /** No character before Hebrew is written from the right. */
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;

    /** Addresses, symbols and numbers of receipts: shown right as they are, and to be copied without invisible signs. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]|https?://\\S+|[A-Za-z][!-~]*[A-Za-z0-9]");

    private Isolation() {}

    /** The text, between isolates where it has letters that run against the sentence. */
    static String in(boolean rightToLeft, String text) {
        return !TOKEN.matcher(text).matches() && runsAgainst(rightToLeft, text)
                ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
                : text;
    }

    private static boolean runsAgainst(boolean rightToLeft, String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (rightToLeft ? leftToRight(character) : rightToLeft(character)) {
                return true;
            }
            at += Character.charCount(character);
        }
        return false;
    }

    private static boolean leftToRight(int character) {
        return Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean rightToLeft(int character) {
        if (character < FIRST_RIGHT_TO_LEFT) {
            return false;
        }
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
