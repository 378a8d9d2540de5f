package org.rapporteur.journal;

import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.journal.MerkleTree.Node;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sealed log as the public sees it: its heads, its keys, and proofs. It tells nothing of what entries say. */
@Service
public class SealedLog {

    private static final byte[] NOTHING = new byte[Checkpoint.HASH_BYTES];

    private static final Duration RECENT = Duration.ofSeconds(1);

    private final RecordRows rows;

    @Nullable
    private volatile Seen last;

    SealedLog(RecordRows rows) {
        this.rows = rows;
    }

    /** What was signed last; empty before the first sealing. */
    @Transactional(readOnly = true)
    public Optional<SignedHead> newest() {
        return rows.newestHead();
    }

    /**
     * A head that was the newest within the last second, where there is one: for acts that come by the hundred in a
     * second, each of which gives one away. It is as good as the newest, which vouches for no more that was there before.
     */
    public Optional<SignedHead> recent() {
        Seen seen = last;
        if (seen == null || System.nanoTime() - seen.at() > RECENT.toNanos()) {
            seen = newest().map(head -> new Seen(head, System.nanoTime())).orElse(null);
            last = seen;
        }
        return Optional.ofNullable(seen).map(Seen::head);
    }

    /** The heads, the newest first. @throws NotKnown when the cursor is none */
    @Transactional(readOnly = true)
    public Page<SignedHead> heads(@Nullable String after, int size) {
        int most = Math.max(1, Math.min(size, Page.MOST));
        return Page.of(rows.headsBefore(cursor(after), most + 1), most, SignedHead::size);
    }

    /** @throws NotKnown when no head was signed over as many entries */
    @Transactional(readOnly = true)
    public SignedHead head(long size) {
        return rows.head(size).orElseThrow(() -> new NotKnown("head of the record", size));
    }

    /** The keys that heads were signed with, the oldest first. */
    @Transactional(readOnly = true)
    public List<RecordKey> keys() {
        return rows.keys();
    }

    /** How many entries wait to be sealed. */
    @Transactional(readOnly = true)
    public long waiting() {
        return rows.countWaiting();
    }

    /**
     * Shows that the log under an earlier head is the beginning of the log under a later one.
     *
     * @return the hashes of RFC 9162, section 2.1.4, as hexadecimal digits
     * @throws NotKnown when one of the heads was not signed, or they are not one after the other
     */
    @Transactional(readOnly = true)
    public List<String> consistency(long earlier, long later) {
        byte[] before = root(head(earlier));
        byte[] after = root(head(later));
        if (earlier > later) {
            throw new NotKnown("proof from head " + earlier + " to", later);
        }
        List<byte[]> proof = proof(nodes -> MerkleTree.consistency(earlier, later, nodes));
        requireSound(MerkleProofs.isConsistent(earlier, later, before, after, proof));
        return hex(proof);
    }

    /** The same with both heads as a file: JSON with one member a line. */
    @Transactional(readOnly = true)
    public byte[] consistencyFile(long earlier, long later) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("form", "rapporteur/consistency");
        members.put("version", 1);
        members.put("path", consistency(earlier, later));
        members.put("earlier", head(earlier).checkpoint());
        members.put("later", head(later).checkpoint());
        return EntryProof.lines(members);
    }

    /** Shows that a leaf is in the log under a head; as {@link #consistency}, only what was checked is handed out. */
    List<String> inclusion(long position, byte[] leafHash, SignedHead head) {
        List<byte[]> path = proof(nodes -> MerkleTree.inclusion(position, head.size(), nodes));
        requireSound(MerkleProofs.includes(position, head.size(), leafHash, path, root(head)));
        return hex(path);
    }

    /** Nobody is given a proof that would show them, and not us, that the log was changed. */
    private static void requireSound(boolean proved) {
        if (!proved) {
            throw new IllegalStateException("the log does not prove what was sealed in it; verify it");
        }
    }

    private static byte[] root(SignedHead head) {
        return HexFormat.of().parseHex(head.root());
    }

    /** Goes through the proof twice: once to see which hashes it takes, once, when they were read, to make it. */
    private List<byte[]> proof(Function<MerkleTree.Nodes, List<byte[]>> made) {
        Set<Node> wanted = new LinkedHashSet<>();
        made.apply(node -> {
            wanted.add(node);
            return NOTHING;
        });
        Map<Node, byte[]> known = rows.nodes(wanted);
        if (!known.keySet().containsAll(wanted)) {
            throw new IllegalStateException("the log lacks hashes that a proof needs; verify it");
        }
        return made.apply(known::get);
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    private static long cursor(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new NotKnown("page of heads", after);
        }
    }

    /** @param at the machine's running time, in nanoseconds, when it was read */
    private record Seen(SignedHead head, long at) {}
}
