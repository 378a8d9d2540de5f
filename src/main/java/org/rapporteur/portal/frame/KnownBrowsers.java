package org.rapporteur.portal.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.DatabaseClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/**
 * Which account signed in last in a browser, so that a form sent after the session's end is kept for that account and no
 * other. The browser has a random token in a cookie that scripts can't read and that other sites' requests don't carry;
 * the database has the token's hash. It signs nobody in.
 */
@Component
class KnownBrowsers {

    static final String COOKIE = "rapporteur-browser";
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    KnownBrowsers(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers who signed in; the browser's former token is void from now on. */
    @Transactional
    public void remember(HttpServletRequest request, HttpServletResponse response, UUID accountId) {
        Instant now = clock.now();
        String former = tokenOf(request).map(CanonicalForm::sha256).orElse("");
        jdbc.sql("delete from known_browser where token_sha256 = :former or expires_at < :now")
                .param("former", former)
                .param("now", Timestamp.from(now))
                .update();
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        jdbc.sql("insert into known_browser (token_sha256, account_id, expires_at) values (?, ?, ?)")
                .params(CanonicalForm.sha256(token), accountId, Timestamp.from(now.plus(REMEMBERED)))
                .update();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(REMEMBERED)
                        .build()
                        .toString());
    }

    /** The account that signed in last in the browser that sends this. */
    @Transactional(readOnly = true)
    public Optional<UUID> accountOf(HttpServletRequest request) {
        return tokenOf(request)
                .flatMap(token -> jdbc.sql(
                                "select account_id from known_browser where token_sha256 = ? and expires_at > ?")
                        .params(CanonicalForm.sha256(token), Timestamp.from(clock.now()))
                        .query(UUID.class)
                        .optional());
    }

    private static Optional<String> tokenOf(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> value.length() == 2 * TOKEN_BYTES);
    }
}
