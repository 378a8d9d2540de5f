package org.rapporteur.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.comment.CommentType;
import org.rapporteur.procedure.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of drop-downs and headings: written in one language, understood in all six. */
@Component
class SheetWords {

    private static final String WHOLE = "ngo.whole.short";

    private final MessageSource messages;
    private final Map<String, CommentType> types;
    private final Map<String, Language> languages;

    SheetWords(MessageSource messages) {
        this.messages = messages;
        this.types = understood(CommentType.values(), "ngo.type.");
        this.languages = understood(Language.values(), "ngo.language.");
        for (Language language : Language.values()) {
            languages.put(language.tag(), language);
        }
    }

    String say(String key, Locale locale, Object... details) {
        return messages.getMessage(key, details, locale);
    }

    String type(CommentType type, Locale locale) {
        return say("ngo.type." + type.name(), locale);
    }

    String language(Language language, Locale locale) {
        return say("ngo.language." + language.name(), locale);
    }

    String whole(Locale locale) {
        return say(WHOLE, locale);
    }

    Optional<CommentType> type(String word) {
        return Optional.ofNullable(types.get(plain(word)));
    }

    Optional<Language> language(String word) {
        return Optional.ofNullable(languages.get(plain(word)));
    }

    /** What is said in the six languages, each in its {@linkplain #plain plain} form. */
    List<String> inAll(String key, Object... details) {
        return Arrays.stream(Language.values())
                .map(language -> plain(say(key, language.locale(), details)))
                .toList();
    }

    List<String> wholeInAll() {
        return inAll(WHOLE);
    }

    /** Without what programs and people change and nobody sees: case, blanks, invisible signs, kinds of digits. */
    static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT
                        && !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c))
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private <T extends Enum<T>> Map<String, T> understood(T[] values, String key) {
        Map<String, T> words = new HashMap<>();
        Function<T, List<String>> all = value -> inAll(key + value.name());
        for (T value : values) {
            all.apply(value).forEach(word -> words.put(word, value));
            words.put(plain(value.name()), value);
        }
        return words;
    }
}
