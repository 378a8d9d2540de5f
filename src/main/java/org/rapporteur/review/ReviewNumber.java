package org.rapporteur.review;

import java.security.SecureRandom;

/** Public numbers of contributions: 80 random bits, so that none leads to another. */
final class ReviewNumber {

    /** Without I, L, O and U, which are misread or read as words. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ReviewNumber() {}

    /** A new number, for example {@code 7F3A-9KQ2-0XTM-44ZB}. */
    static String next() {
        StringBuilder number = new StringBuilder(19);
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                number.append('-');
            }
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return number.toString();
    }
}
