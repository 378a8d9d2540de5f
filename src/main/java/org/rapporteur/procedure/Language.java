package org.rapporteur.procedure;

import java.util.Locale;

/** The six official languages of the United Nations. */
public enum Language {
    AR,
    ZH,
    EN,
    FR,
    RU,
    ES;

    /** The tag for {@code lang} attributes: {@code ar}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** {@code rtl} for Arabic, {@code ltr} for the others. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }
}
