package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.rapporteur.identity.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where one gets to after signing in: to the change of a first password, else to a form that was kept, else to where one wanted
 * to go, else to the start.
 */
@Component
class SignInRedirects implements AuthenticationSuccessHandler {

    private final WantedPage wanted;
    private final Accounts accounts;
    private final KeptForms forms;
    private final KnownBrowsers browsers;

    SignInRedirects(WantedPage wanted, Accounts accounts, KeptForms forms, KnownBrowsers browsers) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.forms = forms;
        this.browsers = browsers;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Accounts.Person person = accounts.person(authentication.getName()).orElseThrow();
        UUID accountId = person.account().id();
        browsers.remember(request, response, accountId);
        String target = target(request, response, accountId);
        response.sendRedirect(person.mustChangePassword() ? PasswordController.PATH : target);
    }

    private String target(HttpServletRequest request, HttpServletResponse response, UUID accountId) {
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        Object kept = request.getSession().getAttribute(ExpiredForms.KEPT);
        request.getSession().removeAttribute(ExpiredForms.KEPT);
        if (kept instanceof UUID formId && forms.find(accountId, formId).isPresent()) {
            return "/kept/" + formId;
        }
        return saved == null ? "/" : pathOf(saved.getRedirectUrl());
    }

    /** Path and query of an address, so that a redirect never leaves the application. */
    static String pathOf(String address) {
        URI uri = URI.create(address);
        String path = uri.getRawPath();
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
            return "/";
        }
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
