package org.rapporteur.portal.frame;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Problem details for programs (RFC 9457): {@code type}, {@code title}, {@code status}, {@code detail}, {@code code}. */
@Component
class Problems {

    private final MessageSource messages;
    private final ObjectMapper json;

    Problems(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** @param code stable, for programs to tell problems apart */
    ProblemDetail of(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:rapporteur:problem:" + code));
        problem.setTitle(messages.getMessage(
                "problem.title." + status.name(), null, status.getReasonPhrase(), LocaleContextHolder.getLocale()));
        problem.setProperty("code", code);
        return problem;
    }

    void write(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), of(status, code, detail));
    }

    String text(String key, Object... details) {
        return messages.getMessage(key, details, key, LocaleContextHolder.getLocale());
    }
}
