package org.rapporteur.comment;

import java.time.Instant;

/**
 * What a receipt says to strangers.
 *
 * @param fingerprint SHA-256 of the canonical form, 64 hexadecimal digits
 * @param standing whether the submission is in force; what was replaced or withdrawn was received all the same
 */
public record Vouched(String number, Instant receivedAt, String fingerprint, Standing standing) {}
