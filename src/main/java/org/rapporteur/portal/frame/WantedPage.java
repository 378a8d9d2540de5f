package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.lang.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * Remembers over the sign-in which page a stranger wanted. Only the address is used afterwards, the request itself is
 * never played again; so no request needs its session to be looked up for that.
 */
@Component
class WantedPage extends HttpSessionRequestCache {

    WantedPage() {
        setRequestMatcher(request -> request.getMethod().equals("GET") && Wish.of(request) == Wish.PAGE);
        // addresses stay as they were
        setMatchingRequestParameterName(null);
    }

    @Override
    @Nullable
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }
}
