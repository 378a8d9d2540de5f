package org.rapporteur.comment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.procedure.Procedures;
import org.springframework.context.MessageSource;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comments received on a procedure. */
@Service
public class Comments {

    private final CommentRecords comments;
    private final WithholdingRecords withholdings;
    private final Procedures procedures;
    private final Journal journal;
    private final DatabaseClock clock;
    private final MessageSource messages;

    Comments(
            CommentRecords comments,
            WithholdingRecords withholdings,
            Procedures procedures,
            Journal journal,
            DatabaseClock clock,
            MessageSource messages) {
        this.comments = comments;
        this.withholdings = withholdings;
        this.messages = messages;
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

    /**
     * Those marked publishable, as anyone may read them, in the order of their paragraphs: without the words that their
     * organisations asked to be withheld. A page may hold fewer than were asked for, where more follow: what the
     * secretariat refused to withhold is left out.
     */
    @Transactional(readOnly = true)
    public Page<Comment> publishable(UUID procedureId, @Nullable String after, int size) {
        Page<Comment> page = comments.publishable(procedureId, after, size);
        return new Page<>(withoutWithheld(procedureId, page.items()), page.next());
    }

    /** The same of one submission, in the order of their numbers; none where it is not in force. */
    @Transactional(readOnly = true)
    public List<Comment> publishableOf(Submission submission) {
        return withoutWithheld(submission.procedureId(), comments.publishableOf(submission.id()));
    }

    private List<Comment> withoutWithheld(UUID procedureId, List<Comment> marked) {
        List<Withholding> withheld = withholdings.words(procedureId);
        if (withheld.isEmpty()) {
            return marked;
        }
        Map<UUID, List<Withholding>> byOrganisation =
                withheld.stream().collect(Collectors.groupingBy(Withholding::organisationId));
        return marked.stream()
                .flatMap(comment -> shown(comment, byOrganisation.getOrDefault(comment.organisationId(), List.of())))
                .toList();
    }

    private Stream<Comment> shown(Comment comment, List<Withholding> withheld) {
        CommentText text = comment.text();
        if (withheld.stream().anyMatch(one -> one.isKeptBack() && WithheldWords.stand(one.words(), text))) {
            return Stream.empty();
        }
        String mark =
                messages.getMessage("withholding.mark", null, text.language().locale());
        return Stream.of(comment.saying(
                new WithheldWords(withheld.stream().map(Withholding::words).toList(), mark).takenFrom(text)));
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
