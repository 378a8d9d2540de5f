package org.rapporteur.notification;

import java.util.UUID;

/**
 * A mail that a worker has taken to send.
 *
 * @param attempt which attempt this is, 1 for the first
 */
record DueMail(
        UUID id,
        String name,
        String address,
        String subject,
        String body,
        String locale,
        String messageId,
        int attempt) {}
