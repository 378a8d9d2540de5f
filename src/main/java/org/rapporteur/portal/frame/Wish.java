package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.lang.Nullable;

/** What the one who asks can make use of. */
enum Wish {
    /** A browser that shows a page. */
    PAGE,
    /** A program, or a script in a page: problem details (RFC 9457). */
    DATA;

    static Wish of(HttpServletRequest request) {
        return of(
                request.getRequestURI(),
                request.getHeader("Accept"),
                request.getContentType(),
                request.getHeader("Sec-Fetch-Dest"));
    }

    /** @param destination of a browser's fetch; {@code empty} when a script asked */
    static Wish of(String path, @Nullable String accept, @Nullable String contentType, @Nullable String destination) {
        boolean wantsJson = accept != null
                && (accept.startsWith("application/json") || accept.startsWith("application/problem+json"));
        boolean sendsJson = contentType != null && contentType.startsWith("application/json");
        return path.startsWith("/api/") || wantsJson || sendsJson || "empty".equals(destination) ? DATA : PAGE;
    }
}
