package org.rapporteur.sheet;

import java.time.Duration;
import java.time.Instant;
import org.rapporteur.kernel.DatabaseClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets, every hour, sheets that nobody needs any more. What became of their rows is not touched. */
@Component
class OldSheets {

    static final Duration KEPT = Duration.ofDays(30);

    /** Of the sheets that an organisation sends for a period, so many. */
    static final int NEWEST = 10;

    private final SheetRecords records;
    private final DatabaseClock clock;

    OldSheets(SheetRecords records, DatabaseClock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT20M")
    @Transactional
    public void forget() {
        Instant before = clock.now().minus(KEPT);
        records.forget(before, before, NEWEST);
    }
}
