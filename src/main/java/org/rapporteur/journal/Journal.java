package org.rapporteur.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only record of acts. An act and its entry are written in one transaction. The database refuses to change or
 * remove an entry, whoever asks.
 */
@Service
public class Journal {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private static final String APPEND = """
            with entry as (
                insert into journal_entry (id, procedure_id, act, actor, on_behalf_of, at, commitment)
                values (:id, :procedure, :act, :actor, :onBehalfOf, :at, :commitment)
                returning id, sequence),
            waiting as (insert into journal_waiting (sequence) select sequence from entry)
            insert into journal_content (entry_id, salt, content)
            select id, :salt, cast(:content as jsonb) from entry
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    Journal(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * Appends an entry in the transaction of the caller; there must be one.
     *
     * <p>Plain SQL, since a row that is never read back, changed or removed needs no entity: entry, content and the note
     * for the sealer are one round trip to the database.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Entry entry) {
        jdbc.sql(APPEND).paramSource(columns(entry)).update();
    }

    /** Appends entries in their order, in one batch, in the transaction of the caller; there must be one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<Entry> entries) {
        if (!entries.isEmpty()) {
            batch.batchUpdate(APPEND, entries.stream().map(Journal::columns).toArray(SqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource columns(Entry entry) {
        byte[] salt = Commitment.newSalt();
        return new MapSqlParameterSource()
                .addValue("id", Ids.next())
                .addValue("procedure", entry.procedureId(), Types.OTHER)
                .addValue("act", entry.act())
                .addValue("actor", entry.actor())
                .addValue("onBehalfOf", entry.onBehalfOf(), Types.VARCHAR)
                .addValue("at", Commitment.kept(entry.at()).atOffset(ZoneOffset.UTC))
                .addValue("commitment", Commitment.of(entry, salt))
                .addValue("salt", salt)
                .addValue("content", new String(CanonicalForm.of(entry.content()), StandardCharsets.UTF_8));
    }

    /**
     * What was done on a procedure, the newest first.
     *
     * @param after the cursor of the page before, {@code null} for the first page
     * @throws NotKnown when the cursor is none of this journal
     */
    @Transactional(readOnly = true)
    public Page<Recorded> of(UUID procedureId, @Nullable String after, int size) {
        int most = Math.min(size, Page.MOST);
        List<Recorded> fetched = jdbc.sql("""
                        select e.sequence, e.commitment, e.act, e.procedure_id, e.actor, e.on_behalf_of, e.at, c.content
                        from journal_entry e left join journal_content c on c.entry_id = e.id
                        where e.procedure_id = :procedure and e.sequence < :before
                        order by e.sequence desc limit :most
                        """)
                .param("procedure", procedureId)
                .param("before", after == null ? Long.MAX_VALUE : sequence(after))
                .param("most", most + 1)
                .query((row, number) -> recorded(row))
                .list();
        return Page.of(fetched, most, Recorded::sequence);
    }

    static Recorded recorded(ResultSet row) throws SQLException {
        String content = row.getString("content");
        Entry entry = new Entry(
                row.getString("act"),
                row.getObject("procedure_id", UUID.class),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                Instants.of(row, "at"),
                content == null ? Map.of() : parsed(content));
        return new Recorded(row.getLong("sequence"), row.getString("commitment"), entry, content == null);
    }

    private static Map<String, Object> parsed(String content) {
        try {
            return JSON.readValue(content, CONTENT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds only objects", e);
        }
    }

    private static long sequence(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new NotKnown("journal page", cursor);
        }
    }
}
