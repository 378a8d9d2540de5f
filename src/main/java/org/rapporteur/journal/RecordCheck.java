package org.rapporteur.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the whole record: every entry against its commitment, the log against the entries, every head against the
 * log, so that each head is consistent with all others. It names the first entry that does not fit.
 *
 * <p>Someone who owns the database and the key could make a record anew that fits in itself; only a head that had left
 * the server convicts them. So a checkpoint from elsewhere can be given, and the log is held against it.
 */
@Component
public class RecordCheck {

    /** Entries read at a time: what is held in memory does not grow with the log. */
    private static final int STRETCH = 2_000;

    private final RecordRows rows;
    private final SealedEntries entries;
    private final TransactionTemplate snapshot;
    private final ReentrantLock running = new ReentrantLock();

    RecordCheck(RecordRows rows, SealedEntries entries, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.entries = entries;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        // one state of the database, whatever is written and sealed meanwhile
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The check of a database's record outside of the application. */
    public static RecordCheck on(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        return new RecordCheck(new RecordRows(jdbc), new SealedEntries(jdbc), new JdbcTransactionManager(database));
    }

    /**
     * Goes through everything, which takes about a minute for each million of entries.
     *
     * @param checkpoint a head that was kept elsewhere, as it was mailed or published; {@code null} or blank for none
     * @throws Refusal {@code record.verifying} while this server is verifying already
     */
    public RecordReport verify(@Nullable String checkpoint) {
        if (!running.tryLock()) {
            throw new Refusal("record.verifying");
        }
        try {
            return snapshot.execute(status -> report(checkpoint == null || checkpoint.isBlank() ? null : checkpoint));
        } finally {
            running.unlock();
        }
    }

    private RecordReport report(@Nullable String checkpoint) {
        List<RecordFlaw> flaws = new ArrayList<>();
        List<RecordKey> keys = rows.keys();
        Optional<Checkpoint> witness = Optional.ofNullable(checkpoint).flatMap(Checkpoint::parse);
        if (checkpoint != null && witness.filter(kept -> isOurs(kept, keys)).isEmpty()) {
            flaws.add(new RecordFlaw(RecordFlaw.Kind.CHECKPOINT_FOREIGN, null, null, null));
            witness = Optional.empty();
        }
        LogWalk walk = new LogWalk(new SignedHeads(rows, keys), witness);
        boolean fits = true;
        List<SealedEntries.Sealed> stretch;
        do {
            stretch = entries.from(walk.size(), STRETCH);
            fits = walk.through(stretch) && walk.hashesAre(rows::nodes);
        } while (fits && stretch.size() == STRETCH);
        if (fits) {
            walk.end();
        }
        flaws.addAll(walk.flaws());
        entries.lost().ifPresent(lost -> flaws.add(new RecordFlaw(RecordFlaw.Kind.ENTRY_LOST, null, lost, null)));
        entries.removedWhileWaiting()
                .ifPresent(gone -> flaws.add(new RecordFlaw(RecordFlaw.Kind.WAITING_REMOVED, null, gone, null)));
        return new RecordReport(
                walk.size(),
                walk.erased(),
                walk.heads(),
                rows.countWaiting(),
                rows.newestHead().orElse(null),
                flaws);
    }

    private static boolean isOurs(Checkpoint checkpoint, List<RecordKey> keys) {
        return keys.stream().anyMatch(checkpoint::isSignedBy);
    }
}
