package org.rapporteur.notification;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.rapporteur.identity.Account;

/**
 * A mail to an address, whether or not it belongs to an account, with a link for its reader alone.
 *
 * @param event what happened, unique for one happening, as for a {@link Notice}
 * @param path the page it leads to, without the secret
 * @param secret the end of the link
 * @param details fill the placeholders of subject and body, from {0}
 */
public record Letter(
        String event, String name, String email, Locale locale, String path, String secret, List<Object> details) {

    public Letter {
        details = List.copyOf(details);
    }

    /** The reader as an account that is none. */
    Account recipient() {
        return new Account(null, "", email, name, locale, ZoneOffset.UTC);
    }
}
