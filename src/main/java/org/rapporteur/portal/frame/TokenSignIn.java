package org.rapporteur.portal.frame;

import java.util.List;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.TokenBearer;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** One of an organisation's tools, which came with a token, for the length of a request. */
final class TokenSignIn extends AbstractAuthenticationToken {

    private final transient TokenBearer bearer;
    private final transient Actor actor;

    /** @param changing whether the request may change something */
    TokenSignIn(TokenBearer bearer, boolean changing) {
        super(List.of());
        this.bearer = bearer;
        this.actor = bearer.actor(changing);
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    @Override
    public Object getPrincipal() {
        return bearer;
    }

    @Override
    public String getName() {
        return actor.username();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
