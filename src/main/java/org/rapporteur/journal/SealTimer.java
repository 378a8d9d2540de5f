package org.rapporteur.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals again and again, with a pause in between. */
@Component
class SealTimer {

    private static final Logger LOG = LoggerFactory.getLogger(SealTimer.class);

    private final Sealer sealer;

    SealTimer(Sealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(
            initialDelayString = "${rapporteur.record.seal-every}",
            fixedDelayString = "${rapporteur.record.seal-every}")
    void seal() {
        int sealed = sealer.seal();
        LOG.debug("Sealed {} entries of the journal", sealed);
    }
}
