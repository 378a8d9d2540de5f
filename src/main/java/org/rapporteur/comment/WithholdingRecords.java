package org.rapporteur.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.NotKnown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes what organisations asked to be withheld. */
@Component
class WithholdingRecords {

    /** As many as one page shows, and as an organisation may ask in a procedure. */
    static final int MOST = 100;

    private static final String SELECT = """
            select id, procedure_id, organisation_id, submission_id, words, reason, asked_at, decision, answer,
                   decided_at, waived_at
            from withholding
            """;

    private final JdbcClient jdbc;

    WithholdingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false, and nothing is written, where the organisation asks for the same already */
    boolean insert(Withholding asked) {
        return jdbc.sql("""
                        insert into withholding (id, procedure_id, organisation_id, submission_id, words, reason, asked_at,
                            answer)
                        values (:id, :procedure, :organisation, :submission, cast(:words as text), :reason, :at, '')
                        on conflict do nothing
                        """)
                        .param("id", asked.id())
                        .param("procedure", asked.procedureId())
                        .param("organisation", asked.organisationId())
                        .param("submission", asked.submissionId())
                        .param("words", asked.words())
                        .param("reason", asked.reason())
                        .param("at", asked.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Withholding get(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(WithholdingRecords::withholding)
                .optional()
                .orElseThrow(() -> new NotKnown("withholding", id));
    }

    /** The newest first. */
    List<Withholding> ofOrganisation(UUID procedureId, UUID organisationId) {
        return jdbc.sql(SELECT + """
                        where procedure_id = :procedure and organisation_id = :organisation
                        order by id desc limit :most
                        """)
                .param("procedure", procedureId)
                .param("organisation", organisationId)
                .param("most", MOST)
                .query(WithholdingRecords::withholding)
                .list();
    }

    /** Those that wait first, the one that was asked first first; then the others, the newest first. */
    List<Withholding> ofProcedure(UUID procedureId, int most) {
        return jdbc.sql(SELECT + """
                        where procedure_id = :procedure
                        order by (decision is null and waived_at is null) desc,
                            case when decision is null and waived_at is null then asked_at end, id desc limit :most
                        """)
                .param("procedure", procedureId)
                .param("most", most)
                .query(WithholdingRecords::withholding)
                .list();
    }

    /** What organisations still ask not to be shown of what they say. */
    List<Withholding> words(UUID procedureId) {
        return jdbc.sql(SELECT
                        + "where procedure_id = :procedure and words is not null and waived_at is null order by id")
                .param("procedure", procedureId)
                .query(WithholdingRecords::withholding)
                .list();
    }

    int waiting(UUID procedureId) {
        return jdbc.sql("select count(*) from withholding"
                        + " where procedure_id = :procedure and decision is null and waived_at is null")
                .param("procedure", procedureId)
                .query(Integer.class)
                .single();
    }

    /** @return false where it was decided, or is no longer asked */
    boolean decide(UUID id, Withholding.Decision decision, String answer, String by, Instant at) {
        return jdbc.sql("""
                        update withholding set decision = :decision, answer = :answer, decided_by = :by, decided_at = :at
                        where id = :id and decision is null and waived_at is null
                        """)
                        .param("decision", decision.name())
                        .param("answer", answer)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @return false where it is no longer asked already */
    boolean waive(UUID id, Instant at) {
        return jdbc.sql("update withholding set waived_at = :at where id = :id and waived_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Withholding withholding(ResultSet row, int index) throws SQLException {
        String decision = row.getString("decision");
        return new Withholding(
                row.getObject("id", UUID.class),
                row.getObject("procedure_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("submission_id", UUID.class),
                row.getString("words"),
                row.getString("reason"),
                Instants.of(row, "asked_at"),
                decision == null ? null : Withholding.Decision.valueOf(decision),
                row.getString("answer"),
                Instants.orNull(row, "decided_at"),
                Instants.orNull(row, "waived_at"));
    }
}
