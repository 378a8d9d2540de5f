package org.rapporteur.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
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
                   withhold_reason, comments, fingerprint
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
                            passage_quote, passage_before, passage_after, passage_start
                        from comment_draft where organisation_id = :organisation and period_id = :period
                            and state = 'ACCEPTED'
                        order by place nulls last, position, id limit :most for update
                        """)
                .param("organisation", organisationId)
                .param("period", periodId)
                .param("most", CommentDrafts.MOST)
                .query((row, index) -> new ReadyDraft(row.getObject("id", UUID.class), CommentRecords.text(row)))
                .list();
    }

    /**
     * Writes a submission and turns its drafts, which are locked, into its comments: one statement, since each waits for
     * a way to the database and back.
     *
     * @return false, and nothing is written, where the key was used or the organisation has submitted already
     */
    boolean receive(Submission submission, String key, byte[] form, UUID revisionId, List<ReadyDraft> drafts) {
        Receipt receipt = submission.receipt();
        return jdbc.sql("""
                        with received as (
                            insert into submission (id, procedure_id, period_id, revision_id, organisation_id,
                                idempotency_key, number, received_at, timing, withhold_name, withhold_reason, comments, fingerprint,
                                form_version, canonical_form)
                            values (:id, :procedure, :period, :revision, :organisation, :key, :number, :receivedAt, :timing,
                                :withholdName, :withholdReason, :comments, :fingerprint, :formVersion, :form)
                            on conflict do nothing
                            returning *),
                        numbered as (
                            select * from unnest(:drafts, :ids) with ordinality as n (draft_id, comment_id, number)),
                        taken as (
                            delete from comment_draft d using numbered n
                            where d.organisation_id = :organisation and d.period_id = :period and d.id = n.draft_id
                                and exists (select from received)
                            returning n.comment_id, n.number, d.*)
                        insert into comment (id, submission_id, procedure_id, revision_id, organisation_id, number,
                            paragraph_id, position, type, language, comment_text, proposed_text, rationale, sources,
                            passage_quote, passage_before, passage_after, passage_start, timing, publishable,
                            name_withheld)
                        select t.comment_id, r.id, r.procedure_id, r.revision_id, r.organisation_id, t.number,
                            t.paragraph_id, t.position, t.type, t.language, t.comment_text, t.proposed_text,
                            t.rationale, t.sources, t.passage_quote, t.passage_before, t.passage_after,
                            t.passage_start, r.timing, false, r.withhold_name
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
                        .param("drafts", drafts.stream().map(ReadyDraft::id).toArray(UUID[]::new))
                        .param("ids", drafts.stream().map(draft -> Ids.next()).toArray(UUID[]::new))
                        .param("revision", revisionId)
                        .update()
                > 0;
    }

    boolean exists(UUID organisationId, UUID periodId, boolean late) {
        return jdbc.sql("""
                        select exists (select from submission
                        where organisation_id = :organisation and period_id = :period and (timing = 'LATE') = :late)
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
        return jdbc.sql("select distinct organisation_id from submission where procedure_id = :procedure")
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
                        where period_id = :period and timing <> 'LATE'
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
                receipt);
    }
}
