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
    Entrance lockedForSubmitting(UUID id) {
        return jdbc.sql("select p.*, clock_timestamp() as entered from (" + SELECT + "where id = :id for share) p")
                .param("id", id)
                .query((row, index) -> new Entrance(period(row, index), Instants.of(row, "entered")))
                .optional()
                .orElseThrow(() -> new NotKnown("comment period", id));
    }

    /** A period that can't be closed or moved until the transaction ends, and the database's time since when. */
    record Entrance(CommentPeriod period, Instant at) {}

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

    /** The closed periods in which an organisation has drafts, the one that closed last first; at most 50. */
    List<CommentPeriod> closedWithDrafts(UUID organisationId) {
        return jdbc.sql(SELECT + """
                        p where closed_at is not null
                        and exists (select from comment_draft d where d.period_id = p.id and d.organisation_id = :organisation)
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

    /** In which of the periods an organisation has submitted. */
    Set<UUID> submittedIn(UUID organisationId, Collection<UUID> periodIds) {
        if (periodIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        select distinct period_id from submission
                        where organisation_id = :organisation and period_id in (:periods)
                        """)
                .param("organisation", organisationId)
                .param("periods", periodIds)
                .query(UUID.class)
                .list());
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
