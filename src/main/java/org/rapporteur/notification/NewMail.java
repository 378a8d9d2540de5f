package org.rapporteur.notification;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.identity.Account;
import org.springframework.lang.Nullable;

/**
 * A mail about to be written to the outbox.
 *
 * @param to with the id of the account; none for someone without one
 * @param secret what stands in the link's place of {@link MailRows#SECRET} when the mail is sent, {@code null} for none
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
        Instant at,
        @Nullable String secret) {}
