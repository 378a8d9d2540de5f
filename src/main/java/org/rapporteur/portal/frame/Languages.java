package org.rapporteur.portal.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.identity.Account;
import org.rapporteur.procedure.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * In which language a page is shown: for one look what the address asks for with {@code ?lang=}; else what the account
 * has chosen; for strangers what was chosen in this browser, else what it prefers among the languages that the
 * application speaks, else English.
 *
 * <p>An account's choice goes before the browser's, so that someone else at the same machine changes nobody's language.
 * Any of the six may be asked for or chosen; nobody gets one unasked that has no texts.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    /** For one look. */
    static final String PARAMETER = "lang";

    private static final String COOKIE = "language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final List<Locale> spoken = Arrays.stream(Language.values())
            .filter(language -> language == Language.EN
                    || new ClassPathResource("messages/common_" + language.tag() + ".properties").exists())
            .map(Language::locale)
            .toList();

    /** Asked for late: who reads can only be told inside a request. */
    private final ObjectProvider<Reader> reader;

    Languages(ObjectProvider<Reader> reader) {
        this.reader = reader;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request.getParameter(PARAMETER))
                .or(() -> of(reader.getObject().account().map(Account::locale).orElse(null)))
                .or(() -> of(remembered(request)))
                .map(Language::locale)
                .orElseGet(() -> preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("people choose their language by LanguageController");
    }

    /** Keeps a stranger's choice in the browser. */
    static void remember(HttpServletRequest request, HttpServletResponse response, Language language) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The language with a tag; empty where it is none of the six. */
    static Optional<Language> of(@Nullable String tag) {
        return Language.of(tag);
    }

    private static Optional<Language> of(@Nullable Locale locale) {
        return locale == null ? Optional.empty() : of(locale.getLanguage());
    }

    @Nullable
    private static String remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
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
