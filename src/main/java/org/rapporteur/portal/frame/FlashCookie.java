package org.rapporteur.portal.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * What a form's answer leaves for the page after it (which message says what was done, and a word or number to fill it)
 * travels in a cookie: a session would have to be written for it, and written again. The reader's own browser is the
 * only one who could change it, and is shown nothing by it but a message of ours with a text of its own.
 */
@Component("flashMapManager")
class FlashCookie implements FlashMapManager {

    static final String COOKIE = "rapporteur-done";

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_CHARACTERS = 2_000;
    private static final List<String> FILES = List.of("/css/", "/js/", "/camunda/");

    private final ObjectMapper json;

    FlashCookie(ObjectMapper json) {
        this.json = json;
    }

    /** The first page that follows takes it; style sheets and scripts, and what cannot be read, take nothing. */
    @Override
    @Nullable
    public FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null
                || !request.getMethod().equals("GET")
                || FILES.stream().anyMatch(request.getRequestURI()::startsWith)) {
            return null;
        }
        set(request, response, "", Duration.ZERO);
        try {
            Left left = json.readValue(Base64.getUrlDecoder().decode(cookie.getValue()), Left.class);
            return left.isOurs() ? left.toFlash() : null;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public void saveOutputFlashMap(FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (flash.isEmpty()) {
            return;
        }
        try {
            byte[] left = json.writeValueAsBytes(Left.of(flash));
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(left);
            if (value.length() <= MOST_CHARACTERS) {
                set(request, response, value, KEPT);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words and numbers are always expressible", e);
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    /**
     * @param done a message's key
     * @param detail text, number or nothing
     */
    record Left(String done, @Nullable Object detail) {

        private static final String DONE = "done";
        private static final String DETAIL = "doneDetails";

        /** @throws IllegalArgumentException when something else is left, which would be lost */
        static Left of(Map<String, Object> flash) {
            Object detail = flash.get(DETAIL);
            if (!(flash.get(DONE) instanceof String done)
                    || !List.of(DONE, DETAIL).containsAll(flash.keySet())
                    || !(detail == null || detail instanceof String || detail instanceof Number)) {
                throw new IllegalArgumentException("a page leaves only what was done for the next: " + flash);
            }
            return new Left(done, detail);
        }

        boolean isOurs() {
            return done != null
                    && done.matches("[A-Za-z0-9._-]{1,100}")
                    && (detail == null || detail instanceof String || detail instanceof Number);
        }

        FlashMap toFlash() {
            FlashMap flash = new FlashMap();
            flash.put(DONE, done);
            if (detail != null) {
                flash.put(DETAIL, detail);
            }
            return flash;
        }
    }
}
