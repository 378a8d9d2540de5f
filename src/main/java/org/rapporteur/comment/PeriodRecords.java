package org.rapporteur.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.kernel.NotKnown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
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

    /** Waits while the period is being closed or moved; then neither can happen until the transaction ends. */
    CommentPeriod lockedForSubmitting(UUID id) {
        return known(id, SELECT + "where id = :id for share");
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

    Optional<CommentPeriod> newest(UUID procedureId) {
        return jdbc.sql(SELECT + "where procedure_id = :procedure order by id desc limit 1")
                .param("procedure", procedureId)
                .query(PeriodRecords::period)
                .optional();
    }

    List<CommentPeriod> openOf(Collection<UUID> procedureIds) {
        if (procedureIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where procedure_id in (:procedures) and closed_at is null order by closes_at, id")
                .param("procedures", procedureIds)
                .query(PeriodRecords::period)
                .list();
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
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("first_closes_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("closed_at", OffsetDateTime.class)));
    }

    @Nullable
    private static Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
