package org.rapporteur.sheet;

import java.util.HashSet;
import java.util.Set;

/** How much of a text another has too, by pairs of characters, so that it works for scripts without spaces as well. */
final class Likeness {

    /** From here on one text is taken for a change of the other. */
    static final double ENOUGH = 0.6;

    private static final int LOOKED_AT = 2_000;

    private final Set<Integer> pairs;

    Likeness(String text) {
        pairs = pairs(text);
    }

    /** From 0 for nothing to 1 for all (Dice's coefficient). */
    double to(String other) {
        Set<Integer> others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long both = pairs.stream().filter(others::contains).count();
        return 2.0 * both / (pairs.size() + others.size());
    }

    private static Set<Integer> pairs(String text) {
        Set<Integer> pairs = new HashSet<>();
        int end = Math.min(text.length(), LOOKED_AT) - 1;
        for (int i = 0; i < end; i++) {
            pairs.add(text.charAt(i) << 16 | text.charAt(i + 1));
        }
        return pairs;
    }
}
