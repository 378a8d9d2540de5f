package org.rapporteur.portal.record;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.rapporteur.comment.Receipt;
import org.rapporteur.journal.RecordedReceipts;
import org.rapporteur.journal.Sealing;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** How far a receipt has come into the record. Templates know it as {@code @receiptSealing}. */
@Component
public class ReceiptSealing {

    private final RecordedReceipts recorded;

    ReceiptSealing(RecordedReceipts recorded) {
        this.recorded = recorded;
    }

    /** {@code null} where its entry was erased. */
    @Nullable
    public Sealing of(Receipt receipt) {
        return recorded.sealing(receipt.number(), receipt.fingerprint()).orElse(null);
    }

    /** The zone in which heads are dated. */
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
