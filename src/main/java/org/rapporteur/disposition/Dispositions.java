package org.rapporteur.disposition;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.Comments;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers to comments, and the rule that closes the stage. */
@Service
public class Dispositions {

    /** Answers may be prepared while comments still come in; once the Chair has the revision they stand. */
    private static final Set<Stage> ANSWERABLE = EnumSet.of(Stage.COMMENT_PERIOD, Stage.ANSWERING);

    private static final int MOST_NAMED = 10;

    private final EntityManager entities;
    private final DispositionRecords dispositions;
    private final Comments comments;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Journal journal;
    private final DatabaseClock clock;

    Dispositions(
            EntityManager entities,
            DispositionRecords dispositions,
            Comments comments,
            Procedures procedures,
            Organisations organisations,
            Drafts drafts,
            Revisions revisions,
            Journal journal,
            DatabaseClock clock) {
        this.entities = entities;
        this.dispositions = dispositions;
        this.comments = comments;
        this.procedures = procedures;
        this.organisations = organisations;
        this.drafts = drafts;
        this.revisions = revisions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives or changes the answer to a comment, until the answers are released.
     *
     * @param expectedVersion 0 for the first answer, else the version that was shown
     * @throws Refusal {@code disposition.reason}, {@code disposition.change-missing},
     *     {@code disposition.comment-ended}, {@code disposition.duplicate-missing}, {@code disposition.changed-meanwhile}, {@code disposition.released},
     *     {@code disposition.not-now}, {@code disposition.paragraph-unknown}, {@code disposition.duplicate-unknown},
     *     {@code disposition.duplicate-of-itself}, {@code disposition.duplicate-of-duplicate},
     *     {@code disposition.has-duplicates}
     */
    @Transactional
    public Disposition decide(
            Actor actor,
            UUID commentId,
            int expectedVersion,
            Decision decision,
            String reason,
            @Nullable UUID changedParagraph,
            @Nullable UUID duplicateOf) {
        Comment comment = comments.get(commentId);
        Procedure procedure = procedures.get(comment.procedureId());
        Authority.require(actor, Act.ANSWER_COMMENTS, procedure.places());
        if (!comment.inForce()) {
            throw new Refusal("disposition.comment-ended");
        }
        Answer answer = Answer.entered(commentId, decision, reason, changedParagraph, duplicateOf);

        DispositionRow row = entities.find(DispositionRow.class, commentId);
        if (row != null && row.isReleased()) {
            throw new Refusal("disposition.released");
        }
        if (!ANSWERABLE.contains(procedure.stage())) {
            throw new Refusal("disposition.not-now");
        }
        if ((row == null ? 0 : row.version()) != expectedVersion) {
            throw new Refusal("disposition.changed-meanwhile");
        }
        requireKnownParagraph(comment, answer);
        requireOriginal(comment, answer);

        Instant at = clock.now();
        if (row == null) {
            row = new DispositionRow(commentId, procedure.id(), answer, actor.username(), at);
            entities.persist(row);
        } else {
            row.change(answer, actor.username(), at);
        }
        flushUnlessChangedMeanwhile();
        journal.append(
                new Entry("comment.answered", procedure.id(), actor.username(), null, at, content(commentId, answer)));
        return row.toDisposition();
    }

    @Transactional(readOnly = true)
    public Optional<Disposition> of(UUID commentId) {
        return Optional.ofNullable(dispositions.of(List.of(commentId)).get(commentId));
    }

    /** Those that exist, by comment, in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, Disposition> of(Collection<UUID> commentIds) {
        return dispositions.of(commentIds);
    }

    /**
     * The comments whose answer, released or not, names one of some paragraphs as changed; the first 500 in the order of
     * the text. For those who prepare or decide on it.
     */
    @Transactional(readOnly = true)
    public List<UUID> changing(UUID procedureId, Collection<UUID> paragraphIds) {
        return dispositions.changing(procedureId, paragraphIds);
    }

    /** Whether the answers of a procedure are out. */
    @Transactional(readOnly = true)
    public boolean areReleased(UUID procedureId) {
        return dispositions.areReleased(procedureId);
    }

    /** How many comments of a procedure the stage still waits for. */
    @Transactional(readOnly = true)
    public int unanswered(UUID procedureId) {
        return new StageRule(dispositions.ofProcedure(procedureId), (comment, paragraph) -> true)
                .judge(comments.toAnswer(procedureId))
                .unanswered()
                .size();
    }

    /** How far the answering has come, and what keeps the stage from closing. */
    @Transactional(readOnly = true)
    public Standing standing(UUID procedureId) {
        List<Comments.Waiting> waiting = comments.waiting(procedureId);
        Map<UUID, Disposition> given = dispositions.ofProcedure(procedureId);
        Set<UUID> commentedOn = waiting.stream()
                .filter(comment -> given.containsKey(comment.commentId())
                        && given.get(comment.commentId()).decision().changesText())
                .map(Comments.Waiting::revisionId)
                .collect(Collectors.toSet());
        if (commentedOn.isEmpty()) {
            return standing(waiting, given, Map.of());
        }
        return standing(waiting, given, changes(revisions(commentedOn), drafts.of(procedureId)));
    }

    /**
     * What someone who answers works with: comments by a filter, in the order of the text, with their answers, and how
     * far all of it has come.
     *
     * @throws org.rapporteur.kernel.NotKnown when the procedure has no text yet, too
     */
    @Transactional(readOnly = true)
    public Workbench workbench(Actor actor, UUID procedureId, WorkFilter filter, @Nullable String after, int size) {
        Procedure procedure = procedures.get(procedureId);
        Authority.require(actor, Act.ANSWER_COMMENTS, procedure.places());
        List<Comments.Waiting> waiting = comments.waiting(procedureId);
        Map<UUID, Disposition> given = dispositions.ofProcedure(procedureId);
        Page<UUID> ids = dispositions.commentIds(procedureId, filter, after, size);
        Map<UUID, Comment> found = comments.byId(ids.items());
        Page<Comment> page = ids.map(found::get);

        Set<UUID> commentedOn = Stream.concat(
                        waiting.stream().map(Comments.Waiting::revisionId),
                        page.items().stream().map(Comment::revisionId))
                .collect(Collectors.toSet());
        Map<UUID, Revision> read = revisions(commentedOn);
        Draft draft = drafts.of(procedureId);
        return new Workbench(
                procedure,
                read,
                draft,
                Progress.of(waiting, given.keySet()),
                standing(waiting, given, changes(read, draft)),
                page,
                given,
                organisations.byId(page.items().stream()
                        .map(Comment::organisationId)
                        .distinct()
                        .toList()));
    }

    /** Whether answers can be given at this stage. */
    public static boolean isAnswering(Stage stage) {
        return ANSWERABLE.contains(stage);
    }

    /**
     * The rule that closes the stage: every comment received in time has a disposition, and every one that changes the
     * text names a paragraph that does differ from the revision commented on, in the working draft.
     *
     * @throws Refusal {@code stage.unanswered} with the count, {@code stage.change-not-made} with the numbers of the
     *     comments (at most 10 named)
     */
    @Transactional(readOnly = true)
    public void requireComplete(UUID procedureId) {
        Standing standing = standing(procedureId);
        if (!standing.unanswered().isEmpty()) {
            throw new Refusal("stage.unanswered", standing.unanswered().size());
        }
        if (!standing.changeNotMade().isEmpty()) {
            throw new Refusal(
                    "stage.change-not-made",
                    standing.changeNotMade().size(),
                    named(standing.changeNotMade().stream().limit(MOST_NAMED).toList()));
        }
    }

    /**
     * Releases all answers of a procedure at once; again, it changes nothing. An answer that is being changed at the same
     * moment is released as it was, and that change is refused.
     */
    @Transactional
    public void release(UUID procedureId, Instant at) {
        int released = entities.createQuery("""
                        update versioned DispositionRow d set d.releasedAt = :at
                        where d.procedureId = :procedure and d.releasedAt is null
                        """)
                .setParameter("at", at.truncatedTo(ChronoUnit.MICROS))
                .setParameter("procedure", procedureId)
                .executeUpdate();
        if (released > 0) {
            journal.append(new Entry(
                    "answers.released", procedureId, Actor.SYSTEM.username(), null, at, Map.of("answers", released)));
        }
    }

    private void flushUnlessChangedMeanwhile() {
        try {
            entities.flush();
        } catch (OptimisticLockException | ConstraintViolationException e) {
            throw new Refusal("disposition.changed-meanwhile");
        }
    }

    private void requireKnownParagraph(Comment comment, Answer answer) {
        UUID paragraph = answer.changedParagraph();
        if (paragraph != null
                && !new TextChange(
                                revisions.get(comment.revisionId()).paragraphs(),
                                drafts.of(comment.procedureId()).paragraphs())
                        .knows(paragraph)) {
            throw new Refusal("disposition.paragraph-unknown");
        }
    }

    /** An original is answered for itself, so that every duplicate leads to a real answer in one step. */
    private void requireOriginal(Comment comment, Answer answer) {
        UUID originalId = answer.duplicateOf();
        if (originalId == null) {
            return;
        }
        Comment original = comments.byId(List.of(originalId)).get(originalId);
        if (original == null || !original.inForce() || !original.procedureId().equals(comment.procedureId())) {
            throw new Refusal("disposition.duplicate-unknown");
        }
        Disposition its = dispositions.of(List.of(originalId)).get(originalId);
        if (its != null && its.decision() == Decision.DUPLICATE) {
            throw new Refusal("disposition.duplicate-of-duplicate");
        }
        if (dispositions.hasDuplicates(comment.id())) {
            throw new Refusal("disposition.has-duplicates");
        }
    }

    private static Standing standing(
            List<Comments.Waiting> waiting, Map<UUID, Disposition> given, Map<UUID, TextChange> changes) {
        Map<UUID, UUID> revisionOf =
                waiting.stream().collect(Collectors.toMap(Comments.Waiting::commentId, Comments.Waiting::revisionId));
        StageRule.Result result = new StageRule(
                        given,
                        (comment, paragraph) ->
                                changes.get(revisionOf.get(comment)).isChanged(paragraph))
                .judge(waiting.stream().map(Comments.Waiting::commentId).toList());
        return new Standing(waiting.size(), result.unanswered(), result.changeNotMade());
    }

    private Map<UUID, Revision> revisions(Set<UUID> ids) {
        return ids.stream().map(revisions::get).collect(Collectors.toMap(Revision::id, Function.identity()));
    }

    private static Map<UUID, TextChange> changes(Map<UUID, Revision> commentedOn, Draft draft) {
        return commentedOn.values().stream()
                .collect(Collectors.toMap(
                        Revision::id, revision -> new TextChange(revision.paragraphs(), draft.paragraphs())));
    }

    /** As the workbench names them: the organisation's acronym and the comment's number in its submission. */
    private List<String> named(List<UUID> commentIds) {
        Map<UUID, Comment> found = comments.byId(commentIds);
        Map<UUID, Organisation> senders = organisations.byId(
                found.values().stream().map(Comment::organisationId).distinct().toList());
        return commentIds.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(comment -> senders.get(comment.organisationId()).acronym() + " " + comment.number())
                .toList();
    }

    private static Map<String, Object> content(UUID commentId, Answer answer) {
        Map<String, Object> content = new HashMap<>();
        content.put("comment", commentId.toString());
        content.put("decision", answer.decision().name());
        content.put("reason", answer.reason());
        if (answer.changedParagraph() != null) {
            content.put("changedParagraph", answer.changedParagraph().toString());
        }
        if (answer.duplicateOf() != null) {
            content.put("duplicateOf", answer.duplicateOf().toString());
        }
        return content;
    }
}
