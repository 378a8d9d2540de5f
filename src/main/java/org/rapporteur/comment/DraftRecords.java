package org.rapporteur.comment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapporteur.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Writes what becomes of drafts inside their organisation: states, notes and places; never their text. */
@Component
class DraftRecords {

    private final JdbcClient jdbc;

    DraftRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft that stays as it is until the transaction ends. */
    record Held(UUID organisationId, UUID periodId, DraftState state, int version, String author) {}

    Optional<Held> locked(UUID draftId) {
        return jdbc.sql("""
                        select organisation_id, period_id, state, version, author from comment_draft
                        where id = :id for update
                        """)
                .param("id", draftId)
                .query((row, index) -> new Held(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        DraftState.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getString(5)))
                .optional();
    }

    void put(UUID draftId, DraftState state, @Nullable String note) {
        jdbc.sql("update comment_draft set state = :state, note = :note where id = :id")
                .param("state", state.name())
                .param("note", note)
                .param("id", draftId)
                .update();
    }

    int offerAll(UUID organisationId, UUID periodId, String author) {
        return jdbc.sql("""
                        update comment_draft set state = 'OFFERED', note = null
                        where organisation_id = :organisation and period_id = :period and author = :author
                            and state in ('WORKING', 'RETURNED')
                        """)
                .param("organisation", organisationId)
                .param("period", periodId)
                .param("author", author)
                .update();
    }

    int acceptSeen(UUID organisationId, UUID periodId, Collection<Coordination.Seen> seen) {
        return jdbc.sql("""
                        update comment_draft d set state = 'ACCEPTED', note = null
                        from unnest(:ids, :versions) as seen (id, version)
                        where d.organisation_id = :organisation and d.period_id = :period and d.id = seen.id
                            and d.version = seen.version and d.state <> 'ACCEPTED'
                        """)
                .param("organisation", organisationId)
                .param("period", periodId)
                .param("ids", seen.stream().map(Coordination.Seen::draftId).toArray(UUID[]::new))
                .param("versions", seen.stream().map(Coordination.Seen::version).toArray(Integer[]::new))
                .update();
    }

    /** All drafts in the order of sending, locked in an order that is the same for everyone. */
    List<UUID> inOrder(UUID organisationId, UUID periodId) {
        jdbc.sql("""
                        select id from comment_draft where organisation_id = :organisation and period_id = :period
                        order by id for update
                        """)
                .param("organisation", organisationId)
                .param("period", periodId)
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                        select id from comment_draft where organisation_id = :organisation and period_id = :period
                        order by place nulls last, position, id
                        """)
                .param("organisation", organisationId)
                .param("period", periodId)
                .query(UUID.class)
                .list();
    }

    void place(UUID organisationId, UUID periodId, List<UUID> order) {
        jdbc.sql("""
                        update comment_draft d set place = n.place
                        from unnest(:order) with ordinality as n (id, place)
                        where d.organisation_id = :organisation and d.period_id = :period and d.id = n.id
                        """)
                .param("organisation", organisationId)
                .param("period", periodId)
                .param("order", order.toArray(UUID[]::new))
                .update();
    }

    /** The comments of a submission as drafts again: accepted, in their order, before whatever else is in preparation. */
    void bringBack(Submission submission, String by, Instant at) {
        UUID[] ids = Stream.generate(Ids::next)
                .limit(submission.receipt().comments())
                .toArray(UUID[]::new);
        jdbc.sql("""
                        insert into comment_draft (id, period_id, organisation_id, paragraph_id, position, type, language,
                            comment_text, proposed_text, rationale, sources, passage_quote, passage_before, passage_after,
                            passage_start, author, saved_at, version, state, place, came_from)
                        select n.id, :period, c.organisation_id, c.paragraph_id, c.position, c.type, c.language,
                            c.comment_text, c.proposed_text, c.rationale, c.sources, c.passage_quote, c.passage_before,
                            c.passage_after, c.passage_start, :by, :at, 0, 'ACCEPTED', c.number, c.submission_id
                        from comment c
                        join unnest(:ids) with ordinality as n (id, number) on n.number = c.number
                        where c.submission_id = :submission
                        """)
                .param("period", submission.periodId())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .param("submission", submission.id())
                .update();
        bringBackFiles(submission.id(), ids, at);
    }

    /** The drafts have the same files again: the rows are new, the contents are those that were received. */
    private void bringBackFiles(UUID submissionId, UUID[] draftIds, Instant at) {
        List<UUID> files = jdbc.sql("""
                        select a.id from comment c join attachment a on a.comment_id = c.id
                        where c.submission_id = :submission order by a.id
                        """)
                .param("submission", submissionId)
                .query(UUID.class)
                .list();
        if (files.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into attachment (id, file_id, organisation_id, draft_id, name, added_at)
                        select copied.id, a.file_id, a.organisation_id, n.id, a.name, :at
                        from unnest(:files, :copies) as copied (from_id, id)
                        join attachment a on a.id = copied.from_id
                        join comment c on c.id = a.comment_id
                        join unnest(:drafts) with ordinality as n (id, number) on n.number = c.number
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("files", files.toArray(UUID[]::new))
                .param("copies", files.stream().map(file -> Ids.next()).toArray(UUID[]::new))
                .param("drafts", draftIds)
                .update();
    }

    void dropFrom(Submission submission) {
        jdbc.sql("""
                        delete from comment_draft where organisation_id = :organisation and period_id = :period
                            and came_from = :submission
                        """)
                .param("organisation", submission.organisationId())
                .param("period", submission.periodId())
                .param("submission", submission.id())
                .update();
    }

    void unplace(UUID organisationId, UUID periodId) {
        jdbc.sql("update comment_draft set place = null where organisation_id = :organisation and period_id = :period")
                .param("organisation", organisationId)
                .param("period", periodId)
                .update();
    }
}
