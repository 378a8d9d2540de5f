package org.rapporteur.comment;

import java.time.Instant;

/**
 * What a receipt says to strangers.
 *
 * @param fingerprint SHA-256 of the canonical form, 64 hexadecimal digits
 */
public record Vouched(String number, Instant receivedAt, String fingerprint) {}
