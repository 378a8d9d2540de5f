package org.rapporteur.comment;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The public numbers of receipts: 100 random bits in Crockford's Base32 (no I, L, O, U), in five groups of four, for
 * example {@code 7F3A-K0QM-92ZD-XB4T-5HW8}. Nobody can guess one, and a number read out over the telephone survives.
 */
final class ReceiptNumber {

    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    private ReceiptNumber() {}

    static String next() {
        StringBuilder number = new StringBuilder(GROUPS * (GROUP_LENGTH + 1));
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                number.append('-');
            }
            number.append(DIGITS[RANDOM.nextInt(DIGITS.length)]);
        }
        return number.toString();
    }

    /** A number as somebody typed it, in the form in which it was given; empty when it can be none. */
    static Optional<String> read(String typed) {
        String digits = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\u2010-\u2015-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!digits.matches("[0-9A-HJKMNP-TV-Z]{" + GROUPS * GROUP_LENGTH + "}")) {
            return Optional.empty();
        }
        return Optional.of(digits.replaceAll("(.{" + GROUP_LENGTH + "})(?!$)", "$1-"));
    }
}
