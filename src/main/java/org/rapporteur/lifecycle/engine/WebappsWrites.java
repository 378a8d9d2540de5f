package org.rapporteur.lifecycle.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What may be sent to the webapps' API at all: what Tasklist and Cockpit need for what people do here, and questions
 * that are asked by POST. Everything else is refused before the engine sees it, whatever its own rights would say:
 * a task is also ended by an error or an escalation, which no listener of ours would check.
 *
 * <p>Those who pass are still held to the engine's authorizations and the rules of our listeners.
 */
final class WebappsWrites {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final String ENGINE = "/camunda/api/engine/engine/[A-Za-z]+/";

    private static final List<Pattern> ALLOWED = List.of(
            // Tasklist: take a task, give it back, say something to it, decide
            Pattern.compile("POST " + ENGINE + "task/[\\w-]+/(claim|unclaim|complete|submit-form|comment/create)"),
            // Cockpit: try again what failed
            Pattern.compile("PUT " + ENGINE + "(job|job-definition|external-task)/[\\w-]+/retries"),
            // both: sign out
            Pattern.compile("POST /camunda/api/admin/auth/user/[A-Za-z]+/logout"),
            // questions
            Pattern.compile("POST " + ENGINE + "filter/[\\w-]+/(list|count|singleResult)"),
            Pattern.compile(
                    "POST " + ENGINE
                            + "(task|execution|process-instance|variable-instance|job|external-task|history/(?!cleanup)[a-z-]+)(/count)?"),
            Pattern.compile("POST /camunda/api/cockpit/plugin/base/[A-Za-z]+/[\\w/:.-]+"));

    private WebappsWrites() {}

    /** Matches what is not on the list. */
    static RequestMatcher notAllowed() {
        return request -> !READING.contains(request.getMethod())
                && isApi(request)
                && ALLOWED.stream()
                        .noneMatch(allowed -> allowed.matcher(request.getMethod() + " " + address(request))
                                .matches());
    }

    private static boolean isApi(HttpServletRequest request) {
        return address(request).startsWith("/camunda/api");
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
