package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.OpenToAll;
import org.rapporteur.portal.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The gate before every handler: it opens only to whom the handler's annotation names. A handler without one is refused
 * to everyone. Whoever came in with a password that someone else handed over gets no further than to the change of it.
 */
@Component
class Gate implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /** What describes the API to programs is open to all, as the API's existence is no secret. */
    private static final String DESCRIPTION = "org.springdoc.";

    private final Reader reader;

    Gate(Reader reader) {
        this.reader = reader;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            LOG.error("a handler of an unknown kind is refused to everyone: {}", handler);
            throw new NotAllowed("anyone", request.getRequestURI());
        }
        if (ErrorController.class.isAssignableFrom(method.getBeanType())
                || method.getBeanType().getPackageName().startsWith(DESCRIPTION)
                || method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        Actor actor = reader.actor().orElseThrow(() -> new InsufficientAuthenticationException("nobody is signed in"));
        if (reader.mustChangePassword() && method.getBeanType() != PasswordController.class) {
            throw new FirstPassword();
        }
        if (method.hasMethodAnnotation(SignedIn.class)) {
            return true;
        }
        Asks asks = method.getMethodAnnotation(Asks.class);
        if (asks == null) {
            LOG.error("{} says for whom it is with neither @Asks, @SignedIn nor @OpenToAll", method);
            throw new NotAllowed(actor.username(), request.getRequestURI());
        }
        for (Act act : asks.value()) {
            if (Authority.mayAnywhere(actor, act)) {
                return true;
            }
        }
        throw new NotAllowed(actor.username(), Arrays.toString(asks.value()));
    }
}
