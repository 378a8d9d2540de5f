package org.rapporteur.notification;

import java.util.List;
import java.util.UUID;
import org.rapporteur.identity.Account;
import org.springframework.lang.Nullable;

/**
 * Something to tell people.
 *
 * @param event what happened, unique for one happening: {@code approve-draft:<task id>}. The part before the colon is
 *     the message key: {@code mail.<event>.subject}, {@code mail.<event>.body}
 * @param recipients who is told; each once for an event, however often it is told
 * @param path the page it leads to, beginning with a slash
 * @param details fill the placeholders of subject and body, from {0}
 */
public record Notice(
        String event, @Nullable UUID procedureId, List<Account> recipients, String path, List<Object> details) {

    public Notice {
        recipients = List.copyOf(recipients);
        details = List.copyOf(details);
    }
}
