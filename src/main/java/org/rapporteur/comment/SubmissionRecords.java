package org.rapporteur.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Reads submissions; their canonical bytes only when these are asked for. */
@Component
class SubmissionRecords {

    private static final String SELECT = """
            select id, procedure_id, period_id, organisation_id, number, received_at, timing, withhold_name,
                   withhold_reason, comments, fingerprint, version, standing, ended_at, reopened_at, channel,
                   (select earlier.number from submission earlier where earlier.id = submission.replaces) as replaced,
                   array(select c.name from cosigner c where c.submission_id = submission.id order by c.name) as cosigners,
                   array(select e.name from endorsement e where e.submission_id = submission.id order by e.name) as endorsers
            from submission
            """;

    private final JdbcClient jdbc;

    SubmissionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Submission get(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(SubmissionRecords::submission)
                .optional()
                .orElseThrow(() -> new NotKnown("submission", id));
    }

    /** A submission whose standing nobody else changes until the transaction ends. */
    Submission locked(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update of submission")
                .param("id", id)
                .query(SubmissionRecords::submission)
                .optional()
                .orElseThrow(() -> new NotKnown("submission", id));
    }

    /** The versions among which a submission is, the newest first; at most 200. */
    List<Submission> versions(Submission submission) {
        return jdbc.sql(SELECT + """
                        where organisation_id = :organisation and period_id = :period and (timing = 'LATE') = :late
                        order by version desc limit 200
                        """)
                .param("organisation", submission.organisationId())
                .param("period", submission.periodId())
                .param("late", submission.receipt().timing() == Timing.LATE)
                .query(SubmissionRecords::submission)
                .list();
    }

    /**
     * Ends that a submission is in force, and that of its comments with it.
     *
     * @return false, and nothing changes, where it was not in force any more
     */
    boolean end(UUID id, Standing standing, Instant at) {
        return jdbc.sql("""
                        update submission set standing = :standing, ended_at = :at, reopened_at = null
                        where id = :id and standing = 'IN_FORCE'
                        """)
                        .param("standing", standing.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @param at since when its comments are in preparation again, {@code null} for no longer */
    void reopen(UUID id, @Nullable Instant at) {
        jdbc.sql("update submission set reopened_at = :at where id = :id and standing = 'IN_FORCE'")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    Optional<Submission> withKey(UUID organisationId, String key) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and idempotency_key = :key")
                .param("organisation", organisationId)
                .param("key", key)
                .query(SubmissionRecords::submission)
                .optional();
    }

    /** What the coordinator accepted for a period, in the order of sending, locked until the transaction ends. */
    List<ReadyDraft> lockedDrafts(UUID organisationId, UUID periodId) {
        return jdbc.sql("""
                        select id, paragraph_id, type, language, comment_text, proposed_text, rationale, sources,
                            passage_quote, passage_before, passage_after, passage_start, came_from, attachments
                        from comment_draft where organisation_id = :organisation and period_id = :period
                            and state = 'ACCEPTED'
                        order by place nulls last, position, id limit :most for update
                        """)
                .param("organisation", organisationId)
                .param("period", periodId)
                .param("most", CommentDrafts.MOST)
                .query((row, index) -> new ReadyDraft(
                        row.getObject("id", UUID.class),
                        CommentRecords.text(row),
                        row.getObject("came_from", UUID.class),
                        row.getInt("attachments")))
                .list();
    }

    /** What the coordinator accepted for a period, by draft, in the order of sending. */
    Map<UUID, CommentText> accepted(UUID organisationId, UUID periodId) {
        Map<UUID, CommentText> accepted = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, paragraph_id, type, language, comment_text, proposed_text, rationale, sources,
                            passage_quote, passage_before, passage_after, passage_start
                        from comment_draft where organisation_id = :organisation and period_id = :period
                            and state = 'ACCEPTED'
                        order by place nulls last, position, id limit :most
                        """)
                .param("organisation", organisationId)
                .param("period", periodId)
                .param("most", CommentDrafts.MOST)
                .query(row -> {
                    accepted.put(row.getObject("id", UUID.class), CommentRecords.text(row));
                });
        return accepted;
    }

    /** What an organisation signed with others, the newest first; at most 50. */
    List<Submission> signedBy(UUID organisationId) {
        return jdbc.sql(SELECT + """
                        where id in (select submission_id from cosigner where organisation_id = :organisation)
                        order by id desc limit 50
                        """)
                .param("organisation", organisationId)
                .query(SubmissionRecords::submission)
                .list();
    }

    /**
     * Writes a submission and turns its drafts, which are locked, into its comments: one statement, since each waits for
     * a way to the database and back.
     *
     * @param replaces the version that was in force until now, and has been ended; {@code null} for none
     * @return false, and nothing is written, where the key was used or the organisation has submitted already
     */
    boolean receive(
            Submission submission,
            @Nullable UUID replaces,
            String key,
            byte[] form,
            UUID revisionId,
            List<ReadyDraft> drafts) {
        Receipt receipt = submission.receipt();
        return jdbc.sql("""
                        with received as (
                            insert into submission (id, procedure_id, period_id, revision_id, organisation_id,
                                idempotency_key, number, received_at, timing, withhold_name, withhold_reason, comments,
                                fingerprint, form_version, canonical_form, version, replaces, standing, ended_at,
                                channel)
                            values (:id, :procedure, :period, :revision, :organisation, :key, :number, :receivedAt,
                                :timing, :withholdName, :withholdReason, :comments, :fingerprint, :formVersion, :form,
                                :version, :replaces, :standing, :endedAt, :channel)
                            on conflict do nothing
                            returning *),
                        numbered as (
                            select * from unnest(:drafts, :ids) with ordinality as n (draft_id, comment_id, number)),
                        taken as (
                            delete from comment_draft d using numbered n
                            where d.organisation_id = :organisation and d.period_id = :period and d.id = n.draft_id
                                and exists (select from received)
                            returning n.comment_id, n.number, d.*),
                        moved as (
                            update attachment a set draft_id = null, comment_id = n.comment_id from numbered n
                            where a.draft_id = n.draft_id and :files and exists (select from received))
                        insert into comment (id, submission_id, procedure_id, revision_id, organisation_id, number,
                            paragraph_id, position, type, language, comment_text, proposed_text, rationale, sources,
                            passage_quote, passage_before, passage_after, passage_start, timing, publishable,
                            name_withheld, in_force)
                        select t.comment_id, r.id, r.procedure_id, r.revision_id, r.organisation_id, t.number,
                            t.paragraph_id, t.position, t.type, t.language, t.comment_text, t.proposed_text,
                            t.rationale, t.sources, t.passage_quote, t.passage_before, t.passage_after,
                            t.passage_start, r.timing, false, r.withhold_name, r.in_force
                        from received r cross join taken t
                        """)
                        .param("id", submission.id())
                        .param("procedure", submission.procedureId())
                        .param("period", submission.periodId())
                        .param("organisation", submission.organisationId())
                        .param("key", key)
                        .param("number", receipt.number())
                        .param("receivedAt", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                        .param("timing", receipt.timing().name())
                        .param("withholdName", submission.nameWithheldRequested())
                        .param("withholdReason", submission.withholdReason())
                        .param("comments", receipt.comments())
                        .param("fingerprint", receipt.fingerprint())
                        .param("formVersion", SubmissionForm.VERSION)
                        .param("form", form)
                        .param("version", submission.version().number())
                        .param("replaces", replaces, Types.OTHER)
                        .param("standing", submission.version().standing().name())
                        .param(
                                "endedAt",
                                submission.version().endedAt() == null
                                        ? null
                                        : submission.version().endedAt().atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("channel", submission.channel().name())
                        .param("drafts", drafts.stream().map(ReadyDraft::id).toArray(UUID[]::new))
                        .param("ids", drafts.stream().map(draft -> Ids.next()).toArray(UUID[]::new))
                        .param("files", drafts.stream().anyMatch(draft -> draft.attachments() > 0))
                        .param("revision", revisionId)
                        .update()
                > 0;
    }

    /** Whether a submission in force stands that nobody has begun to replace. */
    boolean exists(UUID organisationId, UUID periodId, boolean late) {
        return jdbc.sql("""
                        select exists (select from submission
                        where organisation_id = :organisation and period_id = :period and (timing = 'LATE') = :late
                            and in_force and reopened_at is null)
                        """)
                .param("organisation", organisationId)
                .param("period", periodId)
                .param("late", late)
                .query(Boolean.class)
                .single();
    }

    /** What an organisation submitted in a period, the first first. */
    List<Submission> ofPeriod(UUID organisationId, UUID periodId) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and period_id = :period order by id")
                .param("organisation", organisationId)
                .param("period", periodId)
                .query(SubmissionRecords::submission)
                .list();
    }

    Page<Submission> ofOrganisation(UUID organisationId, @Nullable String after, int size) {
        return page(
                "where organisation_id = :owner and id < :after order by id desc limit :most",
                organisationId,
                after,
                size);
    }

    Page<Submission> ofProcedure(UUID procedureId, @Nullable String after, int size) {
        return page(
                "where procedure_id = :owner and id < :after order by id desc limit :most", procedureId, after, size);
    }

    Set<UUID> organisations(UUID procedureId) {
        return jdbc.sql("select distinct organisation_id from submission where procedure_id = :procedure and in_force")
                .param("procedure", procedureId)
                .query(UUID.class)
                .set();
    }

    byte[] canonicalForm(UUID id) {
        return jdbc.sql("select canonical_form from submission where id = :id")
                .param("id", id)
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    /** How many submissions of a period were received before its deadline, and with how many comments. */
    Received inTime(UUID periodId) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(comments), 0) from submission
                        where period_id = :period and timing <> 'LATE' and in_force
                        """)
                .param("period", periodId)
                .query((row, index) -> new Received(row.getInt(1), row.getInt(2)))
                .single();
    }

    record Received(int submissions, int comments) {}

    private Page<Submission> page(String condition, UUID owner, @Nullable String after, int size) {
        int bounded = Math.max(1, Math.min(size, Page.MOST));
        List<Submission> fetched = jdbc.sql(SELECT + condition)
                .param("owner", owner)
                .param("after", Page.cursorId(after, Ids.AFTER_ALL))
                .param("most", bounded + 1)
                .query(SubmissionRecords::submission)
                .list();
        return Page.of(fetched, bounded, Submission::id);
    }

    private static Submission submission(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Receipt receipt = new Receipt(
                id,
                row.getString("number"),
                Instants.of(row, "received_at"),
                Timing.valueOf(row.getString("timing")),
                row.getString("fingerprint"),
                row.getInt("comments"));
        return new Submission(
                id,
                row.getObject("procedure_id", UUID.class),
                row.getObject("period_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getBoolean("withhold_name"),
                row.getString("withhold_reason"),
                receipt,
                new SubmissionVersion(
                        row.getInt("version"),
                        row.getString("replaced"),
                        Standing.valueOf(row.getString("standing")),
                        Instants.orNull(row, "ended_at"),
                        Instants.orNull(row, "reopened_at")),
                Channel.valueOf(row.getString("channel")),
                List.of((String[]) row.getArray("cosigners").getArray()),
                List.of((String[]) row.getArray("endorsers").getArray()));
    }
}
