package org.rapporteur.notification;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A mail of the outbox.
 *
 * @param to the address, empty where it is withheld from the reader
 * @param sentAt when the mail server took it, {@code null} while it waits
 * @param failure why the last attempt failed, {@code null} if none did
 */
public record Mail(
        UUID id,
        @Nullable UUID procedureId,
        String event,
        String to,
        String subject,
        String body,
        Status status,
        Instant createdAt,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable String failure) {

    /** The same for a reader who is not told to whom it went; mail servers name the address when they refuse it. */
    Mail withoutRecipient() {
        return new Mail(id, procedureId, event, "", subject, body, status, createdAt, sentAt, attempts, null);
    }

    public enum Status {
        WAITING,
        SENT,
        /** No mail server is configured: kept to be read in the portal. */
        KEPT,
        FAILED
    }
}
