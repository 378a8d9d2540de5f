package org.rapporteur.wording;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * The conventions that each language follows, where the locale data leave a choice or differ from United Nations usage.
 * The only place that decides them.
 */
public final class Conventions {

    /**
     * Arabic pages write the digits 0 to 9, as the United Nations' Arabic documents do now: symbols, receipt numbers and
     * what is typed into fields have them too, so that a page never mixes two sets of digits.
     */
    private static final ULocale ARABIC = ULocale.forLanguageTag("ar-u-nu-latn");

    /** United Nations English writes days before months. */
    private static final ULocale ENGLISH = ULocale.UK;

    private Conventions() {}

    /** The locale by which a language's numbers, plurals, dates and lists are formed. */
    public static ULocale of(Locale language) {
        return switch (language.getLanguage()) {
            case "ar" -> ARABIC;
            case "en", "" -> ENGLISH;
            default -> ULocale.forLocale(language);
        };
    }

    /** {@code rtl} for languages that are written from right to left, {@code ltr} for the others. */
    public static String direction(Locale language) {
        return of(language).isRightToLeft() ? "rtl" : "ltr";
    }
}
