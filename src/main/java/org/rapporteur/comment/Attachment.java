package org.rapporteur.comment;

import java.util.UUID;

/**
 * A file that belongs to a comment.
 *
 * @param name as its owner called it
 * @param mediaType as found by looking into it, never as claimed
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Attachment(UUID id, String name, String mediaType, long size, String sha256) {}
