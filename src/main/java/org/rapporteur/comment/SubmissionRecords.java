package org.rapporteur.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
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
