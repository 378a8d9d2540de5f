package org.rapporteur.comment;

import java.time.Instant;
import java.util.UUID;

/**
 * What an organisation gets for a submission.
 *
 * @param number the public number, which can't be guessed: {@code 7F3A-…}
 * @param fingerprint SHA-256 over the canonical form of what was received
 */
public record Receipt(
        UUID submissionId, String number, Instant receivedAt, Timing timing, String fingerprint, int comments) {}
