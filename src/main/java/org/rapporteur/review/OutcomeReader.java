package org.rapporteur.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.kernel.Instants;
import org.rapporteur.procedure.ReviewMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how reviews ended, in one statement. */
@Component
class OutcomeReader {

    private final JdbcClient jdbc;

    OutcomeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have ended, by procedure. */
    Map<UUID, ReviewOutcome> of(Collection<UUID> procedureIds) {
        return jdbc.sql("""
                        select o.procedure_id, o.mode, o.agreed, o.rounds, o.corrections, o.corrections_accepted,
                               o.concluded_at,
                               array(select b.paragraph_id from review_outcome_broken b
                                      where b.procedure_id = o.procedure_id) as broken
                          from review_outcome o
                         where o.procedure_id in (:procedures)
                        """).param("procedures", procedureIds).query(OutcomeReader::outcome).list().stream()
                .collect(Collectors.toMap(ReviewOutcome::procedureId, outcome -> outcome));
    }

    private static ReviewOutcome outcome(ResultSet row, int index) throws SQLException {
        return new ReviewOutcome(
                row.getObject("procedure_id", UUID.class),
                ReviewMode.valueOf(row.getString("mode")),
                row.getBoolean("agreed"),
                row.getInt("rounds"),
                Set.of((UUID[]) row.getArray("broken").getArray()),
                row.getInt("corrections"),
                row.getInt("corrections_accepted"),
                Instants.of(row, "concluded_at"));
    }
}
