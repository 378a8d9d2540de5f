package org.rapporteur.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.kernel.Instants;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.ReviewMode;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Reads rounds with their paragraphs, in one statement each. */
@Component
class RoundReader {

    private static final String ROUNDS = """
            select r.id, r.procedure_id, r.revision_id, r.number, r.mode, r.opens_at, r.closes_at, r.closed_at,
                   array(select p.paragraph_id from round_paragraph p where p.round_id = r.id) as paragraphs
              from review_round r
            """;

    private final JdbcClient jdbc;

    RoundReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReviewRound> find(UUID id) {
        return jdbc.sql(ROUNDS + " where r.id = :id")
                .param("id", id)
                .query(RoundReader::round)
                .optional();
    }

    /** The first first. */
    List<ReviewRound> of(UUID procedureId) {
        return jdbc.sql(ROUNDS + " where r.procedure_id = :procedure order by r.number")
                .param("procedure", procedureId)
                .query(RoundReader::round)
                .list();
    }

    Optional<ReviewRound> newest(UUID procedureId) {
        return jdbc.sql(ROUNDS + " where r.procedure_id = :procedure order by r.number desc limit 1")
                .param("procedure", procedureId)
                .query(RoundReader::round)
                .optional();
    }

    /**
     * A round and how a delegation takes part in it.
     *
     * @param membership {@code null} where the delegation does not belong to the round's body
     * @param confirmedAt when it confirmed that it has the text, {@code null} before
     */
    record Participation(
            ReviewRound round,
            @Nullable Membership membership,
            @Nullable Instant confirmedAt) {}

    /** All of the procedure to which a round belongs, the first first; empty where there is no such round. */
    List<Participation> ofSameProcedure(UUID roundId, UUID delegationId) {
        return jdbc.sql("""
                        select r.*, m.membership, c.confirmed_at from (
                        """ + ROUNDS + """
                         where r.procedure_id = (select s.procedure_id from review_round s where s.id = :round)) r
                          join review_round b on b.id = r.id
                          left join body_member m on m.body_id = b.body_id and m.delegation_id = :delegation
                          left join round_receipt c on c.round_id = r.id and c.delegation_id = :delegation
                         order by r.number
                        """)
                .param("round", roundId)
                .param("delegation", delegationId)
                .query((row, i) -> new Participation(
                        round(row, i),
                        row.getString("membership") == null ? null : Membership.valueOf(row.getString("membership")),
                        Instants.orNull(row, "confirmed_at")))
                .list();
    }

    /** Of the bodies to which the delegation belongs; the one that closes next first. */
    List<ReviewRound> openFor(UUID delegationId) {
        return jdbc.sql(ROUNDS + """
                         where r.closed_at is null and r.body_id in (
                               select m.body_id from body_member m where m.delegation_id = :delegation)
                         order by r.closes_at, r.id
                         limit 200
                        """)
                .param("delegation", delegationId)
                .query(RoundReader::round)
                .list();
    }

    /** Closed rounds of the bodies to which the delegation belongs, newest first. */
    List<ReviewRound> closedFor(UUID delegationId, @Nullable UUID after, int most) {
        return jdbc.sql(ROUNDS + """
                         where r.closed_at is not null and not r.abandoned and r.body_id in (
                               select m.body_id from body_member m where m.delegation_id = :delegation)
                           and (cast(:after as uuid) is null or r.id < cast(:after as uuid))
                         order by r.id desc
                         limit :most
                        """)
                .param("delegation", delegationId)
                .param("after", after)
                .param("most", most)
                .query(RoundReader::round)
                .list();
    }

    List<RoundReceipt> receipts(UUID procedureId) {
        return jdbc.sql("""
                        select c.round_id, c.delegation_id, c.confirmed_at
                          from round_receipt c join review_round r on r.id = c.round_id
                         where r.procedure_id = :procedure
                        """)
                .param("procedure", procedureId)
                .query((row, i) -> new RoundReceipt(
                        row.getObject("round_id", UUID.class),
                        row.getObject("delegation_id", UUID.class),
                        Instants.of(row, "confirmed_at")))
                .list();
    }

    /** When a delegation confirmed that it has the texts of some rounds. */
    Map<UUID, Instant> receiptsOf(UUID delegationId, Collection<UUID> roundIds) {
        Map<UUID, Instant> receipts = new HashMap<>();
        jdbc.sql("""
                        select c.round_id, c.confirmed_at from round_receipt c
                         where c.delegation_id = :delegation and c.round_id in (:rounds)
                        """)
                .param("delegation", delegationId)
                .param("rounds", roundIds)
                .query((RowCallbackHandler)
                        row -> receipts.put(row.getObject("round_id", UUID.class), Instants.of(row, "confirmed_at")));
        return receipts;
    }

    private static ReviewRound round(ResultSet row, int index) throws SQLException {
        return new ReviewRound(
                row.getObject("id", UUID.class),
                row.getObject("procedure_id", UUID.class),
                row.getObject("revision_id", UUID.class),
                row.getInt("number"),
                ReviewMode.valueOf(row.getString("mode")),
                uuids(row.getArray("paragraphs")),
                Instants.of(row, "opens_at"),
                Instants.of(row, "closes_at"),
                Instants.orNull(row, "closed_at"));
    }

    private static Set<UUID> uuids(Array array) throws SQLException {
        return new HashSet<>(List.of((UUID[]) array.getArray()));
    }
}
