package org.rapporteur.comment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Page;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** The comments received on a procedure. */
@Service
public class Comments {

    /**
     * The comments of a procedure in the order of their paragraphs as received.
     *
     * @param paragraphId only those on this paragraph, {@code null} for all
     */
    public Page<Comment> of(
            Actor actor, UUID procedureId, @Nullable UUID paragraphId, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    public Comment get(UUID commentId) {
        throw new UnsupportedOperationException();
    }

    public Map<UUID, Comment> byId(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /** Those marked publishable, for the public page, in the order of their paragraphs. */
    public Page<Comment> publishable(UUID procedureId, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    /** The ids of all comments of a procedure that were not received late: those the stage waits for. */
    public List<UUID> toAnswer(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** Figures of a procedure's comments. */
    public Figures figures(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** Marks comments as publishable or not. */
    public void markPublishable(Actor actor, UUID procedureId, Collection<UUID> commentIds, boolean publishable) {
        throw new UnsupportedOperationException();
    }

    /** @param byParagraph comments by the paragraph commented on; those on the whole text are not in it */
    public record Figures(int submissions, int comments, int late, Map<UUID, Integer> byParagraph) {}
}
