package org.rapporteur.portal.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that can be read in two ways, before anyone reads them: with empty or dotted steps, parameters in
 * the path or encoded slashes. What guards a path and what serves it then see the same path, the engine's servlets
 * included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (!isPlain(request.getRequestURI())) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        // an error page shown after a request's end may have left one
        StoredSessions.forget();
        try {
            rest.doFilter(request, response);
        } finally {
            StoredSessions.forget();
        }
    }

    static boolean isPlain(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return !lower.endsWith("/.")
                && !lower.endsWith("/..")
                && Stream.of("//", "/./", "/../", ";", "\\", "%2f", "%5c", "%2e", "%3b", "%00", "%25")
                        .noneMatch(lower::contains);
    }
}
