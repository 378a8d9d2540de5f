package org.rapporteur.lifecycle.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The content security policy of the webapps' pages.
 *
 * <p>Their own policy allows the page's scripts by a nonce that is kept in the servlet context, shared by all requests:
 * when several people load a page at once, one gets the nonce of another and every script of the page is blocked. Here
 * each page's inline script is allowed by its hash, taken from the very bytes that are sent, and nothing is shared.
 *
 * <p>They compile templates and form scripts, hence {@code unsafe-eval}; that is their policy alone.
 */
final class WebappsPolicy extends OncePerRequestFilter {

    private static final String HEADER = "Content-Security-Policy";
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    /** What holds for everything that is no page. */
    static String plain() {
        return allowing("");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String uri = request.getRequestURI();
        return uri.substring(uri.lastIndexOf('/')).contains(".");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String type = page.getContentType();
        if (type != null && type.startsWith("text/html")) {
            String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            response.setHeader(HEADER, allowing(hashes(html)));
        }
        page.copyBodyToResponse();
    }

    private static String hashes(String page) {
        StringBuilder hashes = new StringBuilder();
        // a browser hashes what it has parsed, where every line ends with a line feed alone
        Matcher scripts = INLINE_SCRIPT.matcher(page.replace("\r\n", "\n"));
        while (scripts.find()) {
            hashes.append(" 'sha256-").append(sha256(scripts.group(1))).append('\'');
        }
        return hashes.toString();
    }

    private static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String allowing(String scripts) {
        return "default-src 'self'; script-src 'self' 'unsafe-eval'" + scripts + "; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'; "
                + "report-uri /csp-reports";
    }
}
