package org.rapporteur.journal;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the entry that records what a receipt was given for, by the number and fingerprint that both bear, and proves
 * that it is in the sealed log. Who may have a proof is the caller's to say.
 */
@Service
public class RecordedReceipts {

    private final JdbcClient jdbc;
    private final RecordRows rows;
    private final SealedLog log;

    RecordedReceipts(JdbcClient jdbc, RecordRows rows, SealedLog log) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.log = log;
    }

    /** How far it has come; empty when no entry bears both, or its content was erased. */
    @Transactional(readOnly = true)
    public Optional<Sealing> sealing(String number, String fingerprint) {
        return find(number, fingerprint).map(found -> {
            Long position = found.position();
            return position == null
                    ? new Sealing(null, null)
                    : new Sealing(position, rows.firstHeadOver(position).orElse(null));
        });
    }

    /**
     * The proof that it is in the log.
     *
     * @param size of the head to prove it under, at least as large as the entry's place; {@code null} for the first one
     * @throws Refusal {@code record.not-sealed} while it waits
     * @throws NotKnown when no entry bears both, or there is no such head over it
     */
    @Transactional(readOnly = true)
    public EntryProof proof(String number, String fingerprint, @Nullable Long size) {
        Found found =
                find(number, fingerprint).orElseThrow(() -> new NotKnown("entry that records the receipt", number));
        Long position = found.position();
        if (position == null) {
            throw new Refusal("record.not-sealed");
        }
        SignedHead head = size == null ? rows.firstHeadOver(position).orElseThrow() : log.head(size);
        if (head.size() <= position) {
            throw new NotKnown("receipt under head", head.size());
        }
        List<String> path = log.inclusion(position, MerkleTree.leafHash(commitment(found)), head);
        return new EntryProof(
                number,
                fingerprint,
                Commitment.form(found.entry().entry()),
                found.salt(),
                found.entry().commitment(),
                position,
                path,
                head);
    }

    private static byte[] commitment(Found found) {
        return HexFormat.of().parseHex(found.entry().commitment());
    }

    private Optional<Found> find(String number, String fingerprint) {
        return jdbc.sql("""
                        select e.sequence, e.commitment, e.act, e.procedure_id, e.actor, e.on_behalf_of, e.at, c.content,
                               c.salt, l.position
                        from journal_content c join journal_entry e on e.id = c.entry_id
                        left join record_leaf l on l.entry = e.sequence
                        where c.content ->> 'number' = :number and c.content ->> 'fingerprint' = :fingerprint
                        order by e.sequence limit 1
                        """)
                .param("number", number)
                .param("fingerprint", fingerprint)
                .query((row, index) ->
                        new Found(Journal.recorded(row), row.getBytes("salt"), row.getObject("position", Long.class)))
                .optional();
    }

    private record Found(
            Recorded entry, byte[] salt, @Nullable Long position) {}
}
