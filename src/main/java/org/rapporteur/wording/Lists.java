package org.rapporteur.wording;

import com.ibm.icu.text.ListFormatter;
import java.util.Collection;
import java.util.Locale;

/** Several things in a row, as a language says them: {@code Ghana, Kenya and Mali}. */
public final class Lists {

    private Lists() {}

    /** All of them, joined by the language's "and". */
    public static String and(Collection<?> items, Locale language) {
        return ListFormatter.getInstance(Conventions.of(language)).format(items);
    }
}
