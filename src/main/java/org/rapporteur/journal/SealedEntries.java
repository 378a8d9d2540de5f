package org.rapporteur.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The entries of the journal as the log orders them. */
@Component
class SealedEntries {

    private final JdbcClient jdbc;

    SealedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place of the log with what stands there now.
     *
     * @param entry {@code null} where the journal no longer has it
     * @param salt {@code null} where the content was erased
     * @param hash the leaf's hash as the tree keeps it, {@code null} where it keeps none
     */
    record Sealed(
            long position,
            long sequence,
            @Nullable Recorded entry,
            @Nullable byte[] salt,
            @Nullable byte[] hash) {

        byte[] leafHash() {
            return MerkleTree.leafHash(HexFormat.of().parseHex(entry.commitment()));
        }
    }

    List<Sealed> from(long position, int most) {
        return jdbc.sql("""
                        select l.position, l.entry, n.hash, c.salt, e.sequence, e.commitment, e.act, e.procedure_id,
                               e.actor, e.on_behalf_of, e.at, c.content
                        from record_leaf l
                        left join record_node n on n.level = 0 and n.position = l.position
                        left join journal_entry e on e.sequence = l.entry
                        left join journal_content c on c.entry_id = e.id
                        where l.position >= :position order by l.position limit :most
                        """)
                .param("position", position)
                .param("most", most)
                .query(SealedEntries::sealed)
                .list();
    }

    /** The first entry of the journal that is neither in the log nor waiting. */
    Optional<Long> lost() {
        return jdbc.sql("""
                        select e.sequence from journal_entry e
                        where not exists (select from record_leaf l where l.entry = e.sequence)
                          and not exists (select from journal_waiting w where w.sequence = e.sequence)
                        order by e.sequence limit 1
                        """).query(Long.class).optional();
    }

    Optional<Long> removedWhileWaiting() {
        return jdbc.sql("""
                        select w.sequence from journal_waiting w
                        where not exists (select from journal_entry e where e.sequence = w.sequence)
                        order by w.sequence limit 1
                        """).query(Long.class).optional();
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        Recorded entry = row.getString("commitment") == null ? null : Journal.recorded(row);
        return new Sealed(
                row.getLong("position"), row.getLong("entry"), entry, row.getBytes("salt"), row.getBytes("hash"));
    }
}
