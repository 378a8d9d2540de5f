package org.rapporteur.portal.calls;

import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.springframework.lang.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;

/**
 * What a stranger may not know of is asked for again after signing in, whether or not there is such a thing: a link in a
 * mail leads its reader there, and nobody else learns anything.
 */
final class Strangers {

    private Strangers() {}

    interface Look<T> extends Function<Actor, T> {
        @Override
        T apply(@Nullable Actor actor);
    }

    /** @throws InsufficientAuthenticationException in the place of {@link NotKnown} where nobody is signed in */
    static <T> T orSignIn(Optional<Actor> reading, Look<T> look) {
        try {
            return look.apply(reading.orElse(null));
        } catch (NotKnown unknown) {
            if (reading.isPresent()) {
                throw unknown;
            }
            throw new InsufficientAuthenticationException("nobody is signed in", unknown);
        }
    }
}
