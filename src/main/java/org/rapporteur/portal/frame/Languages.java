package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.procedure.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * In which language a page is shown: what the address asks for with {@code ?lang=}, else what the browser prefers among
 * the languages that the application speaks, else English.
 *
 * <p>Any of the six languages may be asked for, so that a layout can be looked at before its texts are there; nobody gets
 * one unasked that has no texts.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    private final List<Locale> spoken = Arrays.stream(Language.values())
            .filter(language -> language == Language.EN
                    || new ClassPathResource("messages/common_" + language.tag() + ".properties").exists())
            .map(Language::locale)
            .toList();

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request.getParameter("lang")).orElseGet(() -> preferred(request.getHeader("Accept-Language")));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address or the browser says which language is shown");
    }

    private static Optional<Locale> asked(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .map(Language::locale)
                .findFirst();
    }

    private Locale preferred(@Nullable String accepted) {
        if (accepted == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), spoken);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
