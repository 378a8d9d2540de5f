package org.rapporteur.portal.api;

import java.time.Instant;
import java.util.UUID;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentWords;
import org.rapporteur.comment.DraftState;
import org.springframework.lang.Nullable;

/**
 * A comment in preparation, which the organisation alone sees.
 *
 * @param state only what is accepted is sent
 * @param note why the coordinator returned it
 * @param words how many count against the limit
 */
record DraftView(
        UUID id,
        UUID period,
        CommentBody comment,
        DraftState state,
        @Nullable String note,
        int words,
        Instant savedAt) implements ApiBody {

    static DraftView of(CommentDraft draft) {
        return new DraftView(
                draft.id(),
                draft.periodId(),
                CommentBody.of(draft.text()),
                draft.state(),
                draft.note(),
                CommentWords.of(draft.text()),
                draft.savedAt());
    }

    /** Another whenever anything of it changed: the version counts texts only. */
    static String etag(CommentDraft draft) {
        return Asking.etag(draft);
    }
}
