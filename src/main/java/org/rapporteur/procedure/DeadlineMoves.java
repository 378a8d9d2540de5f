package org.rapporteur.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every move of a deadline with its reason: decided, announced, and shown to whoever the deadline binds. */
@Service
public class DeadlineMoves {

    /** The most that are read for one round; more would be no deadline any more. */
    private static final int MOST = 50;

    private static final int MOST_OF_PROCEDURE = 200;

    private final JdbcClient jdbc;

    DeadlineMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records a move in the transaction that makes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(DeadlineMove move) {
        jdbc.sql("""
                        insert into deadline_move (id, procedure_id, round_id, was, becomes, reason, moved_by, moved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        move.procedureId(),
                        move.roundId(),
                        utc(move.before()),
                        utc(move.after()),
                        move.reason(),
                        move.by(),
                        utc(move.at()))
                .update();
    }

    /** The moves of a comment period or review round, the newest first; at most 50. */
    @Transactional(readOnly = true)
    public List<DeadlineMove> of(UUID roundId) {
        return jdbc.sql("select * from deadline_move where round_id = ? order by id desc limit " + MOST)
                .param(roundId)
                .query(DeadlineMoves::move)
                .list();
    }

    /** The moves in a procedure by comment period and review round, the newest first; at most 200. */
    @Transactional(readOnly = true)
    public Map<UUID, List<DeadlineMove>> ofProcedure(UUID procedureId) {
        return jdbc
                .sql("select * from deadline_move where procedure_id = ? order by id desc limit " + MOST_OF_PROCEDURE)
                .param(procedureId)
                .query(DeadlineMoves::move)
                .list()
                .stream()
                .collect(Collectors.groupingBy(DeadlineMove::roundId));
    }

    private static DeadlineMove move(ResultSet row, int index) throws SQLException {
        return new DeadlineMove(
                row.getObject("procedure_id", UUID.class),
                row.getObject("round_id", UUID.class),
                Instants.of(row, "was"),
                Instants.of(row, "becomes"),
                row.getString("reason"),
                row.getString("moved_by"),
                Instants.of(row, "moved_at"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
