package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.kernel.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What the API answers before any handler is reached, as problem details in the language that was asked for. */
@Component
class ApiAnswers {

    private final Problems problems;
    private final Refusals refusals;
    private final LocaleResolver languages;

    ApiAnswers(Problems problems, Refusals refusals, LocaleResolver languages) {
        this.problems = problems;
        this.refusals = refusals;
        this.languages = languages;
    }

    /** @param wrong whether a token came that is not in force */
    void unauthorized(HttpServletRequest request, HttpServletResponse response, boolean wrong) throws IOException {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"rapporteur\"" + (wrong ? ", error=\"invalid_token\"" : ""));
        write(request, response, HttpStatus.UNAUTHORIZED, "token");
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        speaking(request, () -> problems.write(response, status, code, problems.text("problem." + code)));
    }

    void refused(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
            throws IOException {
        speaking(request, () -> problems.write(response, status, refusal.code(), refusals.say(refusal)));
    }

    private interface Answer {
        void write() throws IOException;
    }

    /** Filters run before the reader's language is set. */
    private void speaking(HttpServletRequest request, Answer answer) throws IOException {
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            answer.write();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
