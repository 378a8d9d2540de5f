package org.rapporteur.notification;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.identity.Account;
import org.springframework.lang.Nullable;

/**
 * A mail about to be written to the outbox.
 *
 * @param bodyId the body of the procedure, {@code null} where no procedure is concerned
 */
record NewMail(
        UUID id,
        String event,
        @Nullable UUID procedureId,
        @Nullable UUID bodyId,
        Account to,
        MailText text,
        Mail.Status status,
        Instant at) {}
