package org.rapporteur.portal.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.identity.AccessTokens;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.TokenBearer;
import org.rapporteur.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an organisation's tool in by the token in its {@code Authorization} header (RFC 6750), for this request alone. A
 * token that is not in force is told so; one of an organisation that is suspended opens nothing.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final AccessTokens tokens;
    private final ApiAnswers answers;

    TokenFilter(AccessTokens tokens, ApiAnswers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String secret = secret(request);
        if (secret == null) {
            rest.doFilter(request, response);
            return;
        }
        Optional<TokenBearer> bearer = tokens.bearer(secret);
        if (bearer.isEmpty()) {
            answers.unauthorized(request, response, true);
            return;
        }
        Refusal refusal = refusal(bearer.get().organisation());
        if (refusal != null) {
            answers.refused(request, response, HttpStatus.FORBIDDEN, refusal);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TokenSignIn(bearer.get(), !LOOKING.contains(request.getMethod())));
        SecurityContextHolder.setContext(context);
        rest.doFilter(request, response);
    }

    @Nullable
    private static String secret(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    @Nullable
    private static Refusal refusal(Organisation organisation) {
        if (organisation.isSuspended()) {
            return new Refusal("organisation.suspended", organisation.name());
        }
        return organisation.state().isAdmitted() ? null : new Refusal("organisation.pending", organisation.name());
    }
}
