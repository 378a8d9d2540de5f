package org.rapporteur.comment;

import org.rapporteur.kernel.Refusal;

/** Another member changed the comment meanwhile. Carries both texts. */
public class DraftConflict extends Refusal {

    private final transient CommentDraft theirs;
    private final transient CommentText yours;

    public DraftConflict(CommentDraft theirs, CommentText yours) {
        super("comment.changed-meanwhile");
        this.theirs = theirs;
        this.yours = yours;
    }

    public CommentDraft theirs() {
        return theirs;
    }

    public CommentText yours() {
        return yours;
    }
}
