package org.rapporteur.portal.frame;

import org.rapporteur.identity.Actor;
import org.rapporteur.portal.OpenToAll;
import org.springframework.core.MethodParameter;
import org.springframework.lang.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives handlers their {@code Actor}: the one who is signed in. In a handler that is open to all it is {@code null} for a
 * stranger.
 */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    private final Reader reader;

    ActorArgument(Reader reader) {
        this.reader = reader;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    @Nullable
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Actor actor = reader.actor().orElse(null);
        if (actor == null && !parameter.hasMethodAnnotation(OpenToAll.class)) {
            throw new InsufficientAuthenticationException("nobody is signed in");
        }
        return actor;
    }
}
