package org.rapporteur.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.kernel.Instants;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Reads contributions with their paragraphs and rulings, in one statement each. */
@Component
class ContributionReader {

    private static final String CONTRIBUTIONS = """
            select c.id, c.round_id, c.procedure_id, c.delegation_id, c.kind, c.rationale, c.wording,
                   c.identity_withheld, c.number, c.received_at, c.withdrawn_at, c.fingerprint,
                   u.decision, u.reason, u.ruled_by, u.ruled_at,
                   array(select p.paragraph_id from contribution_paragraph p
                          where p.contribution_id = c.id order by p.position) as paragraphs
              from contribution c left join ruling u on u.contribution_id = c.id
            """;

    private final JdbcClient jdbc;

    ContributionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contribution> find(UUID id) {
        return jdbc.sql(CONTRIBUTIONS + " where c.id = :id")
                .param("id", id)
                .query(ContributionReader::contribution)
                .optional();
    }

    Optional<Contribution> byKey(UUID delegationId, String key) {
        return jdbc.sql(CONTRIBUTIONS + " where c.delegation_id = :delegation and c.idempotency_key = :key")
                .param("delegation", delegationId)
                .param("key", key)
                .query(ContributionReader::contribution)
                .optional();
    }

    List<Contribution> ofRound(UUID roundId) {
        return jdbc.sql(CONTRIBUTIONS + " where c.round_id = :round order by c.id")
                .param("round", roundId)
                .query(ContributionReader::contribution)
                .list();
    }

    List<Contribution> ofDelegation(UUID roundId, UUID delegationId) {
        return jdbc.sql(CONTRIBUTIONS + " where c.round_id = :round and c.delegation_id = :delegation order by c.id")
                .param("round", roundId)
                .param("delegation", delegationId)
                .query(ContributionReader::contribution)
                .list();
    }

    List<Contribution> ofProcedure(UUID procedureId) {
        return jdbc.sql(CONTRIBUTIONS + " where c.procedure_id = :procedure order by c.id")
                .param("procedure", procedureId)
                .query(ContributionReader::contribution)
                .list();
    }

    /** How many of a delegation's stand in each of some rounds. */
    Map<UUID, Integer> standingOf(UUID delegationId, Collection<UUID> roundIds) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select c.round_id, count(*) as standing from contribution c
                         where c.delegation_id = :delegation and c.round_id in (:rounds) and c.withdrawn_at is null
                         group by c.round_id
                        """)
                .param("delegation", delegationId)
                .param("rounds", roundIds)
                .query((RowCallbackHandler)
                        row -> counts.put(row.getObject("round_id", UUID.class), row.getInt("standing")));
        return counts;
    }

    int count(UUID roundId, boolean onlyWithoutRuling) {
        return jdbc.sql("""
                        select count(*)
                          from contribution c left join ruling u on u.contribution_id = c.id
                         where c.round_id = :round and c.withdrawn_at is null and c.kind <> 'PROPOSAL'
                           and (not :unruled or u.contribution_id is null)
                        """)
                .param("round", roundId)
                .param("unruled", onlyWithoutRuling)
                .query(Integer.class)
                .single();
    }

    private static Contribution contribution(ResultSet row, int index) throws SQLException {
        return new Contribution(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("procedure_id", UUID.class),
                row.getObject("delegation_id", UUID.class),
                Contribution.Kind.valueOf(row.getString("kind")),
                List.of((UUID[]) row.getArray("paragraphs").getArray()),
                row.getString("rationale"),
                row.getString("wording"),
                row.getBoolean("identity_withheld"),
                row.getString("number"),
                Instants.of(row, "received_at"),
                Instants.orNull(row, "withdrawn_at"),
                ruling(row),
                row.getString("fingerprint"));
    }

    @Nullable
    private static Ruling ruling(ResultSet row) throws SQLException {
        if (row.getString("decision") == null) {
            return null;
        }
        return new Ruling(
                Ruling.Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getString("ruled_by"),
                Instants.of(row, "ruled_at"));
    }
}
