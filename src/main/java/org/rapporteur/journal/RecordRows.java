package org.rapporteur.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.journal.MerkleTree.Node;
import org.rapporteur.kernel.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the sealed log: plain SQL, since rows are written once, in bulk, and read by ranges. */
@Component
class RecordRows {

    /** One number for this purpose among the database's advisory locks. */
    private static final long SEALING = 0x5265636f7264L;

    private static final String HEAD = "select size, root, sealed_at, key_id, checkpoint from record_head ";

    private final JdbcClient jdbc;

    RecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry that is not in the log yet. */
    record Waiting(long sequence, byte[] commitment) {}

    /** Until the transaction ends nobody else seals; {@code false} where somebody does already. */
    boolean lockForSealing() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:sealing)")
                .param("sealing", SEALING)
                .query(Boolean.class)
                .single();
    }

    List<Waiting> waiting(int most) {
        return jdbc.sql("""
                        select sequence, e.commitment from journal_waiting join journal_entry e using (sequence)
                        order by sequence limit :most
                        """)
                .param("most", most)
                .query((row, number) ->
                        new Waiting(row.getLong(1), HexFormat.of().parseHex(row.getString(2))))
                .list();
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from journal_waiting")
                .query(Long.class)
                .single();
    }

    /** Puts entries into the log from a position on, and takes them from those that wait. */
    void addLeaves(long from, List<Waiting> entries) {
        Long[] sequences = entries.stream().map(Waiting::sequence).toArray(Long[]::new);
        jdbc.sql("""
                        insert into record_leaf (position, entry)
                        select :from + number - 1, sequence
                        from unnest(cast(:sequences as bigint[])) with ordinality as entries (sequence, number)
                        """).param("from", from).param("sequences", sequences).update();
        jdbc.sql("delete from journal_waiting where sequence = any (cast(:sequences as bigint[]))")
                .param("sequences", sequences)
                .update();
    }

    void addNodes(Map<Node, byte[]> nodes) {
        int many = nodes.size();
        Integer[] levels = new Integer[many];
        Long[] positions = new Long[many];
        byte[][] hashes = new byte[many][];
        int i = 0;
        for (Map.Entry<Node, byte[]> node : nodes.entrySet()) {
            levels[i] = node.getKey().level();
            positions[i] = node.getKey().position();
            hashes[i++] = node.getValue();
        }
        jdbc.sql("""
                        insert into record_node (level, position, hash)
                        select * from unnest(cast(:levels as smallint[]), cast(:positions as bigint[]),
                            cast(:hashes as bytea[]))
                        """)
                .param("levels", levels)
                .param("positions", positions)
                .param("hashes", hashes)
                .update();
    }

    Map<Node, byte[]> nodes(Collection<Node> wanted) {
        Map<Node, byte[]> found = new HashMap<>();
        jdbc.sql("""
                        select level, position, hash from record_node
                        join unnest(cast(:levels as smallint[]), cast(:positions as bigint[])) as wanted (level, position)
                            using (level, position)
                        """)
                .param("levels", wanted.stream().map(Node::level).toArray(Integer[]::new))
                .param("positions", wanted.stream().map(Node::position).toArray(Long[]::new))
                .query(row -> {
                    found.put(new Node(row.getInt(1), row.getLong(2)), row.getBytes(3));
                });
        return found;
    }

    void addHead(Checkpoint head) {
        jdbc.sql("""
                        insert into record_head (size, root, sealed_at, key_id, checkpoint)
                        values (:size, :root, :at, :key, :checkpoint)
                        """)
                .param("size", head.size())
                .param("root", head.root())
                .param("at", head.at().atOffset(ZoneOffset.UTC))
                .param("key", head.keyId())
                .param("checkpoint", head.text())
                .update();
    }

    Optional<SignedHead> newestHead() {
        return jdbc.sql(HEAD + "order by size desc limit 1")
                .query(RecordRows::head)
                .optional();
    }

    Optional<SignedHead> head(long size) {
        return jdbc.sql(HEAD + "where size = :size")
                .param("size", size)
                .query(RecordRows::head)
                .optional();
    }

    /** The first head that was signed over a leaf. */
    Optional<SignedHead> firstHeadOver(long position) {
        return jdbc.sql(HEAD + "where size > :position order by size limit 1")
                .param("position", position)
                .query(RecordRows::head)
                .optional();
    }

    List<SignedHead> headsBefore(long size, int most) {
        return jdbc.sql(HEAD + "where size < :size order by size desc limit :most")
                .param("size", size)
                .param("most", most)
                .query(RecordRows::head)
                .list();
    }

    /** Those that were signed over more leaves than given, the smallest first. */
    List<SignedHead> headsAfter(long size, int most) {
        return jdbc.sql(HEAD + "where size > :size order by size limit :most")
                .param("size", size)
                .param("most", most)
                .query(RecordRows::head)
                .list();
    }

    List<RecordKey> keys() {
        return jdbc.sql("select id, origin, public_key, made_at from record_key order by made_at, id")
                .query((row, number) ->
                        new RecordKey(row.getString(1), row.getString(2), row.getBytes(3), Instants.of(row, "made_at")))
                .list();
    }

    /** The key that was generated, where none was configured. */
    Optional<SigningKey> generatedKey() {
        return jdbc.sql("select origin, private_key, made_at from record_key where private_key is not null")
                .query((row, number) -> SigningKey.of(
                        row.getBytes("private_key"), row.getString("origin"), Instants.of(row, "made_at")))
                .optional();
    }

    /** Makes a key known; one that is known already stays as it is. */
    void addKey(SigningKey key, boolean withSecret) {
        RecordKey known = key.published();
        jdbc.sql("""
                        insert into record_key (id, origin, public_key, private_key, made_at)
                        values (:id, :origin, :public, :secret, :at) on conflict (id) do nothing
                        """)
                .param("id", known.id())
                .param("origin", known.origin())
                .param("public", known.bytes())
                .param("secret", withSecret ? key.secret().getEncoded() : null, Types.BINARY)
                .param("at", known.usedSince().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SignedHead head(ResultSet row, int number) throws SQLException {
        return new SignedHead(
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("root")),
                Instants.of(row, "sealed_at"),
                row.getString("key_id"),
                row.getString("checkpoint"));
    }
}
