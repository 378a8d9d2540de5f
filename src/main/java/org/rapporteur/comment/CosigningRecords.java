package org.rapporteur.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.comment.SubmissionContent.Signatory;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.NotKnown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes who is asked to sign joint submissions, and who signed them. */
@Component
class CosigningRecords {

    private static final String SELECT = """
            select id, period_id, lead_id, organisation_id, state, invited_at, decided_at, fingerprint from cosigning
            """;

    private final JdbcClient jdbc;

    CosigningRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Cosignature get(UUID id) {
        return one(id, "");
    }

    Cosignature locked(UUID id) {
        return one(id, " for update");
    }

    private Cosignature one(UUID id, String lock) {
        return jdbc.sql(SELECT + "where id = :id" + lock)
                .param("id", id)
                .query(CosigningRecords::cosignature)
                .optional()
                .orElseThrow(() -> new NotKnown("joint submission", id));
    }

    /** Those asked by a lead for a period, in the order in which they were asked. */
    List<Cosignature> of(UUID leadId, UUID periodId) {
        return jdbc.sql(SELECT + "where period_id = :period and lead_id = :lead order by id")
                .param("period", periodId)
                .param("lead", leadId)
                .query(CosigningRecords::cosignature)
                .list();
    }

    /** What an organisation is asked to sign in periods that are open; at most 50. */
    List<Cosignature> askedOf(UUID organisationId) {
        return jdbc.sql(SELECT + """
                        where organisation_id = :organisation and state <> 'DECLINED'
                        and exists (select from comment_period p where p.id = period_id and p.closed_at is null)
                        order by id desc limit 50
                        """)
                .param("organisation", organisationId)
                .query(CosigningRecords::cosignature)
                .list();
    }

    /** @return for the how manyth time it is asked by this */
    int ask(UUID id, UUID periodId, UUID leadId, UUID organisationId, Instant at) {
        return jdbc.sql("""
                        insert into cosigning (id, period_id, lead_id, organisation_id, state, asked, invited_at)
                        values (:id, :period, :lead, :organisation, 'INVITED', 1, :at)
                        on conflict (period_id, lead_id, organisation_id) do update
                        set state = 'INVITED', asked = cosigning.asked + 1, invited_at = excluded.invited_at,
                            decided_at = null, fingerprint = null
                        returning asked
                        """)
                .param("id", id)
                .param("period", periodId)
                .param("lead", leadId)
                .param("organisation", organisationId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void decide(UUID id, Cosignature.State state, @Nullable String fingerprint, Instant at) {
        jdbc.sql("update cosigning set state = :state, fingerprint = :fingerprint, decided_at = :at where id = :id")
                .param("state", state.name())
                .param("fingerprint", fingerprint)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from cosigning where id = :id").param("id", id).update();
    }

    void sign(UUID submissionId, List<Signatory> signatories) {
        jdbc.sql("""
                        insert into cosigner (submission_id, organisation_id, name)
                        select :submission, n.id, n.name from unnest(:ids, :names) as n (id, name)
                        """)
                .param("submission", submissionId)
                .param("ids", signatories.stream().map(Signatory::id).toArray(UUID[]::new))
                .param("names", signatories.stream().map(Signatory::name).toArray(String[]::new))
                .update();
    }

    /** The names of those who signed, by submission, in the order of the names; submissions of one alone are not in it. */
    Map<UUID, List<String>> signed(Collection<UUID> submissionIds) {
        Map<UUID, List<String>> names = new LinkedHashMap<>();
        if (!submissionIds.isEmpty()) {
            jdbc.sql("select submission_id, name from cosigner where submission_id = any(:ids) order by name")
                    .param("ids", submissionIds.toArray(UUID[]::new))
                    .query(row -> {
                        names.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                                .add(row.getString(2));
                    });
        }
        return names;
    }

    /** The organisations that signed a submission with the one that sent it. */
    List<UUID> signatories(UUID submissionId) {
        return jdbc.sql("select organisation_id from cosigner where submission_id = :submission")
                .param("submission", submissionId)
                .query(UUID.class)
                .list();
    }

    boolean isSignedBy(UUID submissionId, Collection<UUID> organisationIds) {
        return jdbc.sql("""
                        select exists (select from cosigner
                        where submission_id = :submission and organisation_id = any(:organisations))
                        """)
                .param("submission", submissionId)
                .param("organisations", organisationIds.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private static Cosignature cosignature(ResultSet row, int index) throws SQLException {
        return new Cosignature(
                row.getObject("id", UUID.class),
                row.getObject("period_id", UUID.class),
                row.getObject("lead_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                Cosignature.State.valueOf(row.getString("state")),
                Instants.of(row, "invited_at"),
                Instants.orNull(row, "decided_at"),
                row.getString("fingerprint"));
    }
}
