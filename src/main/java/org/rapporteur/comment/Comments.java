package org.rapporteur.comment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.procedure.Procedures;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comments received on a procedure. */
@Service
public class Comments {

    private final CommentRecords comments;
    private final Procedures procedures;
    private final Journal journal;
    private final DatabaseClock clock;

    Comments(CommentRecords comments, Procedures procedures, Journal journal, DatabaseClock clock) {
        this.comments = comments;
        this.procedures = procedures;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The comments of a procedure in the order of their paragraphs as received, those on the whole text first.
     *
     * @param paragraphId only those on this paragraph, {@code null} for all
     */
    @Transactional(readOnly = true)
    public Page<Comment> of(
            Actor actor, UUID procedureId, @Nullable UUID paragraphId, @Nullable String after, int size) {
        Authority.require(
                actor, Act.ANSWER_COMMENTS, procedures.get(procedureId).places());
        return comments.ofProcedure(procedureId, paragraphId, after, size);
    }

    @Transactional(readOnly = true)
    public Comment get(UUID commentId) {
        return comments.find(commentId).orElseThrow(() -> new NotKnown("comment", commentId));
    }

    @Transactional(readOnly = true)
    public Map<UUID, Comment> byId(Collection<UUID> ids) {
        return comments.byId(ids).stream().collect(Collectors.toMap(Comment::id, Function.identity()));
    }

    /** Those marked publishable, for the public page, in the order of their paragraphs. */
    @Transactional(readOnly = true)
    public Page<Comment> publishable(UUID procedureId, @Nullable String after, int size) {
        return comments.publishable(procedureId, after, size);
    }

    /** The ids of all comments of a procedure that were not received late: those the stage waits for. */
    @Transactional(readOnly = true)
    public List<UUID> toAnswer(UUID procedureId) {
        return comments.inTime(procedureId).stream().map(Waiting::commentId).toList();
    }

    /** The same comments with what they are about, in the order of the text. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(UUID procedureId) {
        return comments.inTime(procedureId);
    }

    /**
     * The comments made on any of these paragraphs, and those with any of these ids, in the order of the text; at most
     * 500.
     */
    @Transactional(readOnly = true)
    public List<Comment> concerning(UUID procedureId, Collection<UUID> paragraphIds, Collection<UUID> commentIds) {
        return comments.concerning(procedureId, paragraphIds, commentIds);
    }

    /** Figures of a procedure's comments. */
    @Transactional(readOnly = true)
    public Figures figures(UUID procedureId) {
        return comments.figures(procedureId);
    }

    /**
     * Marks comments as publishable or not.
     *
     * @param commentIds at most 200
     * @throws NotKnown when one of them is no comment of the procedure; then none is marked
     */
    @Transactional
    public void markPublishable(Actor actor, UUID procedureId, Collection<UUID> commentIds, boolean publishable) {
        Authority.require(
                actor, Act.MARK_PUBLISHABLE, procedures.get(procedureId).places());
        Set<UUID> ids = new HashSet<>(commentIds);
        if (ids.isEmpty()) {
            return;
        }
        if (ids.size() > Page.MOST) {
            throw new IllegalArgumentException("more than " + Page.MOST + " comments at once");
        }
        int marked = comments.markPublishable(procedureId, ids, publishable);
        if (marked != ids.size()) {
            throw new NotKnown("comments", ids);
        }
        journal.append(new Entry(
                publishable ? "comments.marked-publishable" : "comments.marked-unpublishable",
                procedureId,
                actor.username(),
                null,
                clock.now(),
                Map.of(
                        "count",
                        marked,
                        "comments",
                        ids.stream().map(UUID::toString).sorted().toList())));
    }

    /**
     * A comment that the stage waits for.
     *
     * @param revisionId the revision commented on
     * @param paragraphId the paragraph commented on, {@code null} for the whole text
     */
    public record Waiting(
            UUID commentId, UUID revisionId, @Nullable UUID paragraphId) {}

    /**
     * @param comments all of them, late ones included
     * @param late how many of these were received late
     * @param byParagraph comments by the paragraph commented on; those on the whole text are not in it
     */
    public record Figures(int submissions, int comments, int late, Map<UUID, Integer> byParagraph) {}
}
