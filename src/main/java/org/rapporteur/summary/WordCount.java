package org.rapporteur.summary;

import java.lang.Character.UnicodeScript;
import org.rapporteur.procedure.Language;

/**
 * Counts words as the rules of each language have it: in Chinese each Han character counts, and each run of other
 * letters or digits; in the other five languages each run between white space that has a letter or digit.
 *
 * <p>So {@code well-being}, {@code l'homme} and {@code E/CN.5/2015/3} are one word each in the five languages, a dash
 * that stands alone is none, and punctuation never counts.
 */
public final class WordCount {

    private WordCount() {}

    /** The number of words of an unmarked text. */
    public static int of(String plain, Language language) {
        return language == Language.ZH ? chinese(plain) : betweenSpaces(plain);
    }

    private static int betweenSpaces(String plain) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            if (MarkedText.isSpace(c)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                words++;
                counted = true;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    private static int chinese(String plain) {
        int words = 0;
        boolean inRun = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            if (isHan(c)) {
                words++;
                inRun = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inRun ? 0 : 1;
                inRun = true;
            } else {
                inRun = inRun && Character.getType(c) == Character.NON_SPACING_MARK;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    static boolean isHan(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.HAN && Character.isLetter(codePoint);
    }
}
