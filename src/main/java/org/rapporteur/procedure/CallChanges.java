package org.rapporteur.procedure;

import java.util.List;
import java.util.UUID;
import org.rapporteur.kernel.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the rules of a call were changed after its opening, as everyone may know who may know of the call. */
@Service
public class CallChanges {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    CallChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The changes with their reasons, the newest first; at most 50. */
    @Transactional(readOnly = true)
    public List<CallChange> of(UUID procedureId) {
        return jdbc.sql("""
                        select c.version, c.reason, c.changed_by, c.changed_at,
                            jsonb_array_length(c.invited) - jsonb_array_length(before.invited) as added
                        from call_version c
                        join call_version before on before.procedure_id = c.procedure_id and before.version = c.version - 1
                        where c.procedure_id = :procedure and c.reason is not null
                        order by c.version desc limit :most
                        """)
                .param("procedure", procedureId)
                .param("most", MOST)
                .query((row, index) -> new CallChange(
                        row.getInt("version"),
                        row.getInt("added"),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        Instants.of(row, "changed_at")))
                .list();
    }
}
