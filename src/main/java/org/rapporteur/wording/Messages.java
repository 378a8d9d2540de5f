package org.rapporteur.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.lang.Nullable;

/**
 * What the application says, by key and language: bundles {@code messages/<area>[_<language>].properties} in UTF-8, the
 * English ones without a language. Each message is a pattern of ICU's MessageFormat, with plurals as
 * {@code {0, plural, one {1 comment} other {# comments}}}; apostrophes are doubled.
 *
 * <p>A message that a language lacks is said in English, by English rules; one that nobody has is said as its key. Safe
 * for many threads.
 */
public final class Messages implements MessageSource {

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Pattern FILE = Pattern.compile("([a-z-]+)(?:_([a-z]{2}))?\\.properties");

    private final Map<Locale, Map<String, Wording>> languages = new HashMap<>();

    private Messages() {}

    /**
     * Reads all bundles of a folder.
     *
     * @param folder in the class path, for example {@code messages}
     * @throws UncheckedIOException when a file can't be read
     */
    public static Messages in(String folder) {
        Messages messages = new Messages();
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.properties");
            Stream.of(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .forEach(messages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private void add(Resource file) {
        Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("a bundle is named <area>[_<language>].properties, not " + file);
        }
        Locale language = name.group(2) == null ? ENGLISH : Locale.forLanguageTag(name.group(2));
        Map<String, Wording> known = languages.computeIfAbsent(language, one -> new HashMap<>());
        Properties bundle = new Properties();
        try (InputStream stream = file.getInputStream()) {
            bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bundle.forEach((key, pattern) -> known.putIfAbsent((String) key, new Wording(language, (String) pattern)));
    }

    /** The languages that there are bundles in. */
    public Set<Locale> languages() {
        return Set.copyOf(languages.keySet());
    }

    @Override
    public String getMessage(String code, @Nullable Object[] details, @Nullable String otherwise, Locale locale) {
        Wording wording = find(code, locale);
        if (wording != null) {
            return say(wording, details);
        }
        return otherwise == null ? code : otherwise;
    }

    /** The message, or the key itself where there is none: a page never breaks for a text that is missing. */
    @Override
    public String getMessage(String code, @Nullable Object[] details, Locale locale) {
        return getMessage(code, details, code, locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, Locale locale) {
        String[] codes = resolvable.getCodes();
        if (codes != null) {
            for (String code : codes) {
                Wording wording = find(code, locale);
                if (wording != null) {
                    return say(wording, resolvable.getArguments());
                }
            }
        }
        String otherwise = resolvable.getDefaultMessage();
        if (otherwise != null) {
            return otherwise;
        }
        if (codes != null && codes.length > 0) {
            return codes[codes.length - 1];
        }
        throw new NoSuchMessageException("a message without a code", locale);
    }

    @Nullable
    private Wording find(String code, Locale locale) {
        Map<String, Wording> own = languages.get(Locale.forLanguageTag(locale.getLanguage()));
        Wording wording = own == null ? null : own.get(code);
        return wording == null ? languages.getOrDefault(ENGLISH, Map.of()).get(code) : wording;
    }

    private String say(Wording wording, @Nullable Object[] details) {
        if (details == null || details.length == 0) {
            return wording.say();
        }
        return wording.say(Arrays.stream(details)
                .map(detail -> said(detail, wording.language()))
                .toArray());
    }

    /** A detail as its language says it; numbers stay numbers, for plurals. */
    @Nullable
    private Object said(@Nullable Object detail, Locale language) {
        if (detail == null || detail instanceof Number) {
            return detail;
        }
        String text;
        if (detail instanceof MessageSourceResolvable resolvable) {
            text = getMessage(resolvable, language);
        } else if (detail instanceof Moment moment) {
            return moment.in(language);
        } else if (detail instanceof LocalDate day) {
            return Moments.day(day, language);
        } else if (detail instanceof Instant instant) {
            return Moments.say(instant, ZoneOffset.UTC, language);
        } else if (detail instanceof Duration length) {
            return Moments.lengthToTheSecond(length, language);
        } else if (detail instanceof Collection<?> several) {
            text = Lists.and(
                    several.stream()
                            .map(one -> String.valueOf(said(one, language)))
                            .toList(),
                    language);
            return text;
        } else {
            text = detail.toString();
        }
        return Isolation.in("rtl".equals(Conventions.direction(language)), text);
    }
}
