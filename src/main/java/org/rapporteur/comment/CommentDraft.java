package org.rapporteur.comment;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A comment that an organisation is still working on.
 *
 * @param author the account's user name; known only inside the organisation
 * @param version for optimistic locking, 0 when new; what the coordinator makes of it does not change it
 * @param note why the coordinator returned it, {@code null} unless it is returned
 */
public record CommentDraft(
        UUID id,
        UUID periodId,
        UUID organisationId,
        CommentText text,
        String author,
        Instant savedAt,
        int version,
        DraftState state,
        @Nullable String note) {

    public boolean isAccepted() {
        return state.isAccepted();
    }
}
