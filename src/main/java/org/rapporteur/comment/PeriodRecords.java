package org.rapporteur.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.NotKnown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads comment periods, and locks them: submitting for share, closing and moving for update. */
@Component
class PeriodRecords {

    private static final String SELECT =
            "select id, procedure_id, revision_id, opens_at, first_closes_at, closes_at, closed_at from comment_period ";

    /** The newest version of both lines and the one in force, of an organisation in period p. */
    private static final String VERSIONS = """
            select coalesce(max(s.version) filter (where s.timing <> 'LATE'), 0) as newest_in_time,
                coalesce(max(s.version) filter (where s.timing = 'LATE'), 0) as newest_late,
                max(s.id::text) filter (where s.in_force and s.timing <> 'LATE') as in_time,
                max(s.id::text) filter (where s.in_force and s.timing = 'LATE') as late,
                max(s.number) filter (where s.in_force and s.timing <> 'LATE') as receipt_in_time,
                max(s.number) filter (where s.in_force and s.timing = 'LATE') as receipt_late,
                coalesce(bool_or(s.reopened_at is not null) filter (where s.timing <> 'LATE'), false)
                    as reopened_in_time,
                coalesce(bool_or(s.reopened_at is not null) filter (where s.timing = 'LATE'), false) as reopened_late
            from submission s where s.organisation_id = :organisation and s.period_id = p.id
            """;

    private final JdbcClient jdbc;

    PeriodRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CommentPeriod get(UUID id) {
        return known(id, SELECT + "where id = :id");
    }

    /**
     * Waits while the period is being closed or moved; then neither can happen until the transaction ends. The time is
     * read once the lock is held: a query with a lock is never merged into the one around it.
     */
    Entrance lockedForSubmitting(UUID id, UUID organisationId) {
        return jdbc.sql("select p.*, clock_timestamp() as entered, v.*, exists (select from cosigning c"
                        + " where c.period_id = p.id and c.lead_id = :organisation and c.state = 'CONFIRMED') as joint"
                        + " from (" + SELECT
                        + "where id = :id for share) p cross join lateral (" + VERSIONS + ") v")
                .param("id", id)
                .param("organisation", organisationId)
                .query((row, index) -> new Entrance(
                        period(row, index), Instants.of(row, "entered"), versions(row, index), row.getBoolean("joint")))
                .optional()
                .orElseThrow(() -> new NotKnown("comment period", id));
    }

    /**
     * A period that can't be closed or moved until the transaction ends, and the database's time since when; with what
     * the organisation had submitted when the question was asked. Whether that still holds the constraints say.
     *
     * @param joint whether others confirmed that they sign
     */
    record Entrance(CommentPeriod period, Instant at, Versions versions, boolean joint) {}

    /** What an organisation has submitted in a period so far. */
    Versions versions(UUID organisationId, UUID periodId) {
        return jdbc.sql("select v.* from (select cast(:period as uuid) as id) p cross join lateral (" + VERSIONS
                        + ") v")
                .param("period", periodId)
                .param("organisation", organisationId)
                .query(PeriodRecords::versions)
                .single();
    }

    /** Waits until every submission under way has been received or has failed. */
    CommentPeriod lockedForClosing(UUID id) {
        return known(id, SELECT + "where id = :id for update");
    }

    Optional<CommentPeriod> onRevision(UUID revisionId) {
        return jdbc.sql(SELECT + "where revision_id = :revision")
                .param("revision", revisionId)
                .query(PeriodRecords::period)
                .optional();
    }

    /** A procedure's periods, the newest first; at most 50. */
    List<CommentPeriod> ofProcedure(UUID procedureId) {
        return jdbc.sql(SELECT + "where procedure_id = :procedure order by id desc limit 50")
                .param("procedure", procedureId)
                .query(PeriodRecords::period)
                .list();
    }

    Optional<CommentPeriod> newest(UUID procedureId) {
        return jdbc.sql(SELECT + "where procedure_id = :procedure order by id desc limit 1")
                .param("procedure", procedureId)
                .query(PeriodRecords::period)
                .optional();
    }

    /** The newest period of each procedure, the one that closes next first. */
    List<CommentPeriod> newestOf(Collection<UUID> procedureIds) {
        if (procedureIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                        p where procedure_id in (:procedures)
                        and not exists (select from comment_period later
                                        where later.procedure_id = p.procedure_id and later.id > p.id)
                        order by closes_at, id
                        """)
                .param("procedures", procedureIds)
                .query(PeriodRecords::period)
                .list();
    }

    /**
     * The closed periods in which an organisation has drafts that were never sent, the one that closed last first; at most
     * 50. What came back from a submission and was not changed was sent.
     */
    List<CommentPeriod> closedWithDrafts(UUID organisationId) {
        return jdbc.sql(SELECT + """
                        p where closed_at is not null
                        and exists (select from comment_draft d where d.period_id = p.id and d.organisation_id = :organisation
                                    and (d.came_from is null or d.version > 0))
                        order by closes_at desc, id desc limit 50
                        """)
                .param("organisation", organisationId)
                .query(PeriodRecords::period)
                .list();
    }

    /** How many drafts an organisation has in each of the periods; those without are not in it. */
    Map<UUID, Integer> drafts(UUID organisationId, Collection<UUID> periodIds) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!periodIds.isEmpty()) {
            jdbc.sql("""
                            select period_id, count(*) from comment_draft
                            where organisation_id = :organisation and period_id in (:periods) group by period_id
                            """)
                    .param("organisation", organisationId)
                    .param("periods", periodIds)
                    .query(row -> {
                        counts.put(row.getObject(1, UUID.class), row.getInt(2));
                    });
        }
        return counts;
    }

    /** In which of the periods an organisation has a submission in force. */
    Set<UUID> submittedIn(UUID organisationId, Collection<UUID> periodIds) {
        if (periodIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        select distinct period_id from submission
                        where organisation_id = :organisation and period_id in (:periods) and in_force
                        """)
                .param("organisation", organisationId)
                .param("periods", periodIds)
                .query(UUID.class)
                .list());
    }

    private static Versions versions(ResultSet row, int index) throws SQLException {
        return new Versions(line(row, "in_time"), line(row, "late"));
    }

    private static Versions.Line line(ResultSet row, String which) throws SQLException {
        String inForce = row.getString(which);
        return new Versions.Line(
                row.getInt("newest_" + which),
                inForce == null ? null : UUID.fromString(inForce),
                row.getString("receipt_" + which),
                row.getBoolean("reopened_" + which));
    }

    private CommentPeriod known(UUID id, String sql) {
        return jdbc.sql(sql)
                .param("id", id)
                .query(PeriodRecords::period)
                .optional()
                .orElseThrow(() -> new NotKnown("comment period", id));
    }

    private static CommentPeriod period(ResultSet row, int index) throws SQLException {
        return new CommentPeriod(
                row.getObject("id", UUID.class),
                row.getObject("procedure_id", UUID.class),
                row.getObject("revision_id", UUID.class),
                Instants.of(row, "opens_at"),
                Instants.of(row, "first_closes_at"),
                Instants.of(row, "closes_at"),
                Instants.orNull(row, "closed_at"));
    }
}
