package org.rapporteur.wording;

import java.util.regex.Pattern;

/**
 * Keeps what is put into a sentence from mixing with the sentence's own direction: an Arabic name in an English mail, an
 * English title in an Arabic one. Unicode's isolates do it in plain text too, where there is no markup.
 */
final class Isolation {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

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
        return text.codePoints().map(Character::getDirectionality).anyMatch(direction -> switch (direction) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> rightToLeft;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> !rightToLeft;
            default -> false;
        });
    }
}
