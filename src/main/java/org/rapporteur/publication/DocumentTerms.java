package org.rapporteur.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.rapporteur.procedure.Language;

/**
 * The fixed words of a document as issued, in the document's own language: they are part of the document, so the
 * reader's language never changes them and they are kept apart from the pages' messages.
 */
final class DocumentTerms {

    private static final Map<Language, DocumentTerms> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new DocumentTerms(language));
        }
    }

    private final Language language;
    private final Properties terms = new Properties();

    private DocumentTerms(Language language) {
        this.language = language;
        String name = "/renditions/terms_" + language.tag() + ".properties";
        try (InputStream stream = DocumentTerms.class.getResourceAsStream(name)) {
            terms.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DocumentTerms in(Language language) {
        return ALL.get(language);
    }

    /** A term with its placeholders filled; numbers are given as text, so that no locale groups their digits. */
    String get(String key, Object... details) {
        String term = terms.getProperty(key);
        if (term == null) {
            throw new IllegalArgumentException("no term " + key + " in " + language.tag());
        }
        Object[] texts = new Object[details.length];
        for (int i = 0; i < details.length; i++) {
            texts[i] = String.valueOf(details[i]);
        }
        return details.length == 0 ? term.replace("''", "'") : new MessageFormat(term, language.locale()).format(texts);
    }

    /** The organ that a symbol names first, empty for one that has no name here. */
    String organ(String symbol) {
        int end = symbol.indexOf('/');
        return terms.getProperty("organ." + (end < 0 ? symbol : symbol.substring(0, end)), "");
    }

    String date(LocalDate day) {
        return dateForm().format(day);
    }

    private DateTimeFormatter dateForm() {
        String months = terms.getProperty("months");
        if (months == null) {
            return DateTimeFormatter.ofPattern(terms.getProperty("date"), language.locale());
        }
        // The Arabic of the United Nations names each month twice, which no locale data does.
        Map<Long, String> names = new HashMap<>();
        for (String name : months.split(",")) {
            names.put(names.size() + 1L, name);
        }
        return new DateTimeFormatterBuilder()
                .appendValue(ChronoField.DAY_OF_MONTH)
                .appendLiteral(' ')
                .appendText(ChronoField.MONTH_OF_YEAR, names)
                .appendLiteral(' ')
                .appendValue(ChronoField.YEAR)
                .toFormatter(language.locale());
    }
}
