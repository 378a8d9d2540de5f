package org.rapporteur.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.kernel.DatabaseClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the journal's entries into the log and signs its head. Several servers may try at the same time: one seals, the
 * others pass. Whoever writes an entry never waits for it; an entry that is committed late is sealed late.
 */
@Component
public class Sealer {

    /** As many entries as one transaction and one head take. */
    static final int BATCH = 5_000;

    private final RecordRows rows;
    private final RecordKeys keys;
    private final DatabaseClock clock;
    private final TransactionTemplate transaction;

    Sealer(RecordRows rows, RecordKeys keys, DatabaseClock clock, TransactionTemplate transaction) {
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Seals what was committed until now.
     *
     * @return how many entries; 0 where none waited, or another server is sealing
     */
    public int seal() {
        int sealed = 0;
        int batch;
        do {
            batch = Optional.ofNullable(transaction.execute(status -> sealBatch()))
                    .orElse(0);
            sealed += batch;
        } while (batch == BATCH);
        return sealed;
    }

    private int sealBatch() {
        if (!rows.lockForSealing()) {
            return 0;
        }
        List<RecordRows.Waiting> entries = rows.waiting(BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        Instant now = clock.now();
        long before = rows.newestHead().map(SignedHead::size).orElse(0L);
        GrowingTree tree = new GrowingTree(before, rows.nodes(MerkleTree.edge(before)));
        entries.forEach(entry -> tree.add(MerkleTree.leafHash(entry.commitment())));
        rows.addLeaves(before, entries);
        rows.addNodes(tree.takeNew());
        rows.addHead(Checkpoint.sign(keys.signing(now), tree.size(), tree.root(), now));
        return entries.size();
    }
}
