package org.rapporteur.notification;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A mail of the outbox.
 *
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

    public enum Status {
        WAITING,
        SENT,
        /** No mail server is configured: kept to be read in the portal. */
        KEPT,
        FAILED
    }
}
