package org.rapporteur.portal.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What becomes of a form that came without its session's token. When the session had ended, the form is kept for the
 * account that signed in last in this browser, and the person is led to the sign-in. Nothing is ever done with it until
 * that person looks at it and sends it.
 *
 * <p>What other sites make a browser send is not kept: such requests carry neither our cookie nor our origin. Nor can a
 * stranger fill the store, who has no cookie of ours.
 */
@Component
class ExpiredForms implements AccessDeniedHandler {

    static final String KEPT = ExpiredForms.class.getName() + ".kept";
    private static final int MOST_PATH = 2_000;
    private static final List<String> NEVER = List.of(
            "/sign-in",
            "/sign-out",
            "/csp-reports",
            "/kept/",
            "/camunda",
            "/engine-rest",
            "/api/",
            // the secret of a link stands in these addresses and is stored nowhere
            "/join/",
            "/register/confirm/");

    private final Reader reader;
    private final KnownBrowsers browsers;
    private final KeptForms forms;
    private final Problems problems;
    private final FailurePages pages;

    ExpiredForms(Reader reader, KnownBrowsers browsers, KeptForms forms, Problems problems, FailurePages pages) {
        this.reader = reader;
        this.browsers = browsers;
        this.forms = forms;
        this.problems = problems;
        this.pages = pages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        if (cause instanceof CsrfException && tooLarge(request)) {
            // its token could not be read, nor anything else of it
            refuseTooLarge(request, response);
            return;
        }
        boolean expired = cause instanceof CsrfException && reader.actor().isEmpty();
        if (Wish.of(request) == Wish.DATA) {
            HttpStatus status = expired ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
            problems.write(
                    response,
                    status,
                    expired ? "sign-in" : "not-allowed",
                    problems.text(expired ? "problem.sign-in" : "error.not-allowed.do"));
        } else if (!(cause instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (expired) {
            Optional<UUID> kept = keep(request);
            kept.ifPresent(id -> request.getSession().setAttribute(KEPT, id));
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", whereTo(request, kept.isPresent()));
        } else {
            pages.forward(request, response, "token");
        }
    }

    private static String whereTo(HttpServletRequest request, boolean kept) {
        if (kept) {
            return "/sign-in?kept";
        }
        return request.getRequestURI().startsWith("/sign-") ? "/sign-in" : "/sign-in?expired";
    }

    private Optional<UUID> keep(HttpServletRequest request) throws IOException, ServletException {
        // beside a form the language was chosen: what is kept is the form
        boolean choice = request.getRequestURI().equals(LanguageController.SHOW);
        String path = choice ? LanguageController.local(request.getParameter(LanguageSwitch.PATH)) : pathOf(request);
        if (!request.getMethod().equals("POST")
                || path.length() > MOST_PATH
                || path.startsWith("//")
                || NEVER.stream().anyMatch(path::startsWith)
                || !isOurs(request)) {
            return Optional.empty();
        }
        Optional<UUID> account = browsers.accountOf(request);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        return forms.keep(account.get(), path, LanguageSwitch.formsOwn(request), LanguageSwitch.files(request));
    }

    /** The query's parameters are among the fields, so the path goes without it. */
    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** Whether the form was on a page of ours, as the browser tells it; old browsers tell neither. */
    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null || isSameHost(origin, request);
    }

    private static boolean isSameHost(@Nullable String origin, HttpServletRequest request) {
        try {
            URI uri = URI.create(origin == null ? "" : origin);
            return request.getServerName().equalsIgnoreCase(uri.getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuseTooLarge(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (Wish.of(request) == Wish.DATA) {
            problems.write(response, HttpStatus.PAYLOAD_TOO_LARGE, "too-large", problems.text("error.too-large.do"));
        } else {
            pages.forward(request, response, FailurePages.tooLarge(request));
        }
    }

    /** What is too large for the server has no parameters but those of its address. */
    private static boolean tooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > KeptForms.MOST_CHARACTERS
                && request.getParameterMap().size() <= parametersOf(request.getQueryString());
    }

    private static int parametersOf(@Nullable String query) {
        return query == null || query.isEmpty() ? 0 : query.split("&").length;
    }
}
