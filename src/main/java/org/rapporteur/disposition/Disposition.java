package org.rapporteur.disposition;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * The answer to a comment.
 *
 * @param reason 1 to 5,000 characters, shown to the organisation and, where the comment is published, to the public
 * @param changedParagraph where the text changes because of it; required when the decision changes the text
 * @param duplicateOf the comment this one repeats; required for {@link Decision#DUPLICATE}
 * @param releasedAt when it was released to the organisation, {@code null} before
 * @param version for optimistic locking, counts from 1
 */
public record Disposition(
        UUID commentId,
        UUID procedureId,
        Decision decision,
        String reason,
        @Nullable UUID changedParagraph,
        @Nullable UUID duplicateOf,
        @Nullable Instant releasedAt,
        String decidedBy,
        Instant decidedAt,
        int version) {}
