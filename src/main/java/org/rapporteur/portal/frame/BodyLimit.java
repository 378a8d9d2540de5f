package org.rapporteur.portal.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are larger than anything the API takes, unread: a comment's four texts have at most 80,000
 * characters, so that a megabyte is enough in any script. Files are measured where forms are. What does not say how
 * large it is, is refused too.
 */
final class BodyLimit extends OncePerRequestFilter {

    static final long MOST_BYTES = 1024 * 1024;

    private final ApiAnswers answers;

    BodyLimit(ApiAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean file = type != null && type.startsWith("multipart/");
        if (!file && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            answers.write(request, response, HttpStatus.LENGTH_REQUIRED, "length");
        } else if (!file && request.getContentLengthLong() > MOST_BYTES) {
            answers.write(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large");
        } else {
            rest.doFilter(request, response);
        }
    }
}
