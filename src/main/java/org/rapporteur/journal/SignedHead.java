package org.rapporteur.journal;

import java.time.Instant;

/**
 * A signed statement of what the log was: whoever holds one can tell later whether anything before it was changed.
 *
 * @param size how many entries the log had
 * @param root the root of the Merkle tree over them, 64 hexadecimal digits
 * @param sealedAt when it was signed
 * @param keyId of the key it is signed with
 * @param checkpoint the head with its signature as text, in the form c2sp.org/tlog-checkpoint
 */
public record SignedHead(long size, String root, Instant sealedAt, String keyId, String checkpoint) {}
