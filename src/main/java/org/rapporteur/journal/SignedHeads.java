package org.rapporteur.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;

/** The heads of the log one after the other, each checked to be as it was signed. */
final class SignedHeads {

    private static final int READ_AT_ONCE = 500;

    private final RecordRows rows;
    private final List<RecordKey> keys;
    private final Deque<SignedHead> read = new ArrayDeque<>();
    private long last;

    SignedHeads(RecordRows rows, List<RecordKey> keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /** The next head, {@code null} behind the last. */
    @Nullable
    SignedHead next() {
        if (read.isEmpty()) {
            read.addAll(rows.headsAfter(last, READ_AT_ONCE));
        }
        SignedHead next = read.poll();
        if (next != null) {
            last = next.size();
        }
        return next;
    }

    /** The checkpoint of a head, where its signature is one of ours and it says what the row says. */
    Optional<Checkpoint> signed(SignedHead head) {
        return Checkpoint.parse(head.checkpoint())
                .filter(checkpoint -> keys.stream().anyMatch(checkpoint::isSignedBy))
                .filter(checkpoint -> checkpoint.size() == head.size()
                        && checkpoint.at().equals(head.sealedAt())
                        && HexFormat.of().formatHex(checkpoint.root()).equals(head.root()));
    }
}
