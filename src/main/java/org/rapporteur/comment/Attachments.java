package org.rapporteur.comment;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that belong to comments, seen by their organisation and, once submitted, by those who answer. */
@Service
public class Attachments {

    private final AttachmentRecords records;
    private final CommentDrafts drafts;
    private final CommentRecords comments;
    private final Procedures procedures;
    private final DatabaseClock clock;

    Attachments(
            AttachmentRecords records,
            CommentDrafts drafts,
            CommentRecords comments,
            Procedures procedures,
            DatabaseClock clock) {
        this.records = records;
        this.drafts = drafts;
        this.comments = comments;
        this.procedures = procedures;
        this.clock = clock;
    }

    /**
     * Attaches files to a comment in preparation, all of them or none.
     *
     * @throws NotKnown when the draft was dropped or submitted meanwhile
     * @throws Refusal {@code attachment.none}, {@code attachment.too-many}, {@code attachment.too-much}, and those of
     *     {@link CommentDrafts#change} when the call takes nothing more
     */
    @Transactional
    public void add(Actor actor, UUID draftId, List<ReceivedFile> files) {
        if (files.isEmpty()) {
            throw new Refusal("attachment.none");
        }
        Instant now = clock.now();
        CommentDraft draft = drafts.locked(actor, draftId, now);
        records.lockTotal(draft.organisationId(), draft.periodId());
        int already = records.ofDrafts(Set.of(draftId))
                .getOrDefault(draftId, List.of())
                .size();
        AttachmentRule.requireFew(already + files.size());
        AttachmentRule.requireWithinTotal(records.bytes(draft.organisationId(), draft.periodId())
                + files.stream().mapToLong(ReceivedFile::size).sum());
        files.forEach(file -> records.store(draft.organisationId(), draftId, file, now));
    }

    /** Takes a file away from a comment in preparation; no trace of it remains. */
    @Transactional
    public void remove(Actor actor, UUID draftId, UUID attachmentId) {
        drafts.locked(actor, draftId, clock.now());
        if (!records.remove(draftId, attachmentId)) {
            throw new NotKnown("attachment", attachmentId);
        }
    }

    /** By draft, in the order in which they were added; for those who were given the drafts. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Attachment>> ofDrafts(Collection<UUID> draftIds) {
        return records.ofDrafts(draftIds);
    }

    /** By comment received, in the order in which they were added; for those who were given the comments. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Attachment>> ofComments(Collection<UUID> commentIds) {
        return records.ofComments(commentIds);
    }

    /**
     * What is known of a file, for its organisation and those who answer the comment.
     *
     * @throws NotKnown for everyone else
     */
    @Transactional(readOnly = true)
    public Attachment get(Actor actor, UUID attachmentId) {
        return visible(actor, attachmentId).attachment();
    }

    /** Writes a file's content, never more than a part of it being held; allowed as {@link #get} is. */
    public void write(Actor actor, UUID attachmentId, OutputStream to) throws IOException {
        records.write(visible(actor, attachmentId).fileId(), to);
    }

    private AttachmentRecords.Placed visible(Actor actor, UUID attachmentId) {
        AttachmentRecords.Placed placed =
                records.find(attachmentId).orElseThrow(() -> new NotKnown("attachment", attachmentId));
        Set<Place> organisation = Set.of(Place.organisation(placed.organisationId()));
        if (Authority.may(actor, Act.COMMENT, organisation)
                || placed.commentId() != null && answers(actor, placed.commentId())) {
            return placed;
        }
        throw new NotKnown("attachment", attachmentId);
    }

    private boolean answers(Actor actor, UUID commentId) {
        return comments.find(commentId)
                .filter(comment -> Authority.may(
                        actor,
                        Act.ANSWER_COMMENTS,
                        procedures.get(comment.procedureId()).places()))
                .isPresent();
    }
}
