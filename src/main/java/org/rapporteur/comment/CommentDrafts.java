package org.rapporteur.comment;

import java.util.List;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.springframework.stereotype.Service;

/** Comments in preparation, seen by their organisation alone. */
@Service
public class CommentDrafts {

    /** Saves a new comment; the organisation must be admitted to the call. */
    public CommentDraft add(Actor actor, UUID organisationId, UUID periodId, CommentText text) {
        throw new UnsupportedOperationException();
    }

    /** @throws DraftConflict when another member changed it meanwhile */
    public CommentDraft change(Actor actor, UUID draftId, int expectedVersion, CommentText text) {
        throw new UnsupportedOperationException();
    }

    public void drop(Actor actor, UUID draftId) {
        throw new UnsupportedOperationException();
    }

    public CommentDraft get(Actor actor, UUID draftId) {
        throw new UnsupportedOperationException();
    }

    /** The organisation's drafts for a period, in the order of the text. At most 500. */
    public List<CommentDraft> of(Actor actor, UUID organisationId, UUID periodId) {
        throw new UnsupportedOperationException();
    }
}
