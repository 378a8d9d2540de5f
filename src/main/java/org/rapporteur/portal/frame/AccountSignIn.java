package org.rapporteur.portal.frame;

import java.util.List;
import org.rapporteur.identity.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs people in with the accounts of module identity. The principal's name is the account's user name. */
@Component
class AccountSignIn implements AuthenticationProvider {

    private final Accounts accounts;

    AccountSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        if (!accounts.passwordMatches(attempt.getName(), password)) {
            throw new BadCredentialsException("user name and password do not go together");
        }
        // no authorities: what a person may do is asked of identity anew in each request
        return UsernamePasswordAuthenticationToken.authenticated(attempt.getName(), null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
