package org.rapporteur.comment;

import java.time.Instant;
import java.util.UUID;

/**
 * A comment that an organisation is still working on.
 *
 * @param author the account's user name; known only inside the organisation
 * @param version for optimistic locking, 0 when new
 */
public record CommentDraft(
        UUID id, UUID periodId, UUID organisationId, CommentText text, String author, Instant savedAt, int version) {}
