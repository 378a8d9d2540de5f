package org.rapporteur.lifecycle;

import org.rapporteur.kernel.Refusal;

/** A refusal whose message is what a person reads, for those who complete a task through the engine's own API. */
final class RefusalInWords extends Refusal {

    private final String words;

    RefusalInWords(Refusal refusal, String words) {
        super(refusal.code(), refusal.details().toArray());
        initCause(refusal);
        this.words = words;
    }

    @Override
    public String getMessage() {
        return words;
    }
}
