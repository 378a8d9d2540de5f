package org.rapporteur.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rapporteur.identity.Act;

/**
 * The acts of which an actor must be able to do at least one to reach a handler. A handler without this and without
 * {@link OpenToAll} is refused to everyone. Whether the act may be done to the thing at hand is the use case's check.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {
    Act[] value();
}
