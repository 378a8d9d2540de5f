package org.rapporteur.procedure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.lang.Nullable;

/** The six official languages of the United Nations. */
public enum Language {
    AR,
    ZH,
    EN,
    FR,
    RU,
    ES;

    /** The language with a tag; empty where it is none of the six. */
    public static Optional<Language> of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

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
