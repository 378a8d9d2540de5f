package org.rapporteur.summary;

import org.rapporteur.procedure.Language;

/**
 * Counts words as the rules of each language have it: in Chinese each Han character counts, and each run of other
 * letters or digits; in the other five languages each run between white space that has a letter or digit.
 */
public final class WordCount {

    private WordCount() {}

    public static int of(String plain, Language language) {
        throw new UnsupportedOperationException();
    }
}
