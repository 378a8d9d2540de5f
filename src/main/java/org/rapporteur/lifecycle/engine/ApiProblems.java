package org.rapporteur.lifecycle.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the domain refuses through the engine's API, as problem details (RFC 9457) in the reader's language and with the
 * status that the portal gives it: a refusal is 422, what one may not do 403, what one may not know of 404.
 *
 * <p>{@code message} repeats the detail: it is what Tasklist shows.
 */
@Component
final class ApiProblems extends OncePerRequestFilter {

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    ApiProblems(MessageSource messages, LocaleResolver languages, ObjectMapper json) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        RuntimeException refused = RefusalsNoted.in(request);
        if (refused == null || answer.getStatus() < HttpStatus.BAD_REQUEST.value()) {
            answer.copyBodyToResponse();
            return;
        }
        answer.resetBuffer();
        if (refused instanceof Refusal refusal) {
            write(request, response, HttpStatus.UNPROCESSABLE_ENTITY, refusal.code(), words(request, refusal));
        } else if (refused instanceof NotKnown) {
            write(request, response, HttpStatus.NOT_FOUND, "not-known");
        } else {
            notAllowed(request, response);
        }
    }

    /** Someone who is not signed in. */
    void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.UNAUTHORIZED, "sign-in", say(request, "problem.sign-in"));
    }

    /** Someone whose offices do not reach this. */
    void notAllowed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "not-allowed");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        write(request, response, status, code, say(request, "error." + code + ".do"));
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:rapporteur:problem:" + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        problem.setProperty("message", detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }

    private String words(HttpServletRequest request, Refusal refusal) {
        Locale locale = languages.resolveLocale(request);
        String unnamed = messages.getMessage("refusal.unnamed", new Object[] {refusal.code()}, locale);
        return messages.getMessage(
                "refusal." + refusal.code(), refusal.details().toArray(), unnamed, locale);
    }

    private String say(HttpServletRequest request, String key) {
        return messages.getMessage(key, null, languages.resolveLocale(request));
    }
}
