package org.rapporteur.comment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.identity.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes who endorses which submission. */
@Component
class EndorsementRecords {

    private final JdbcClient jdbc;

    EndorsementRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false, and nothing is written, where it does already */
    boolean add(UUID submissionId, Organisation organisation, Instant at) {
        return jdbc.sql("""
                        insert into endorsement (submission_id, organisation_id, name, endorsed_at)
                        values (:submission, :organisation, :name, :at) on conflict do nothing
                        """)
                        .param("submission", submissionId)
                        .param("organisation", organisation.id())
                        .param("name", organisation.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** @return false where it did not endorse it */
    boolean remove(UUID submissionId, UUID organisationId) {
        return jdbc.sql("delete from endorsement where submission_id = :submission and organisation_id = :organisation")
                        .param("submission", submissionId)
                        .param("organisation", organisationId)
                        .update()
                > 0;
    }

    boolean exists(UUID submissionId, UUID organisationId) {
        return jdbc.sql("""
                        select exists (select from endorsement
                        where submission_id = :submission and organisation_id = :organisation)
                        """)
                .param("submission", submissionId)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    /** The names of those who endorse, by submission, in the order of the names; submissions without any are not in it. */
    Map<UUID, List<String>> of(Collection<UUID> submissionIds) {
        Map<UUID, List<String>> names = new LinkedHashMap<>();
        if (!submissionIds.isEmpty()) {
            jdbc.sql("select submission_id, name from endorsement where submission_id = any(:ids) order by name")
                    .param("ids", submissionIds.toArray(UUID[]::new))
                    .query(row -> {
                        names.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                                .add(row.getString(2));
                    });
        }
        return names;
    }
}
