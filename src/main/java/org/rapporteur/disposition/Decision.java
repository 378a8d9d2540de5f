package org.rapporteur.disposition;

/** What was decided on a comment. */
public enum Decision {
    ACCEPTED(true),
    ACCEPTED_IN_PART(true),
    NOTED(false),
    REJECTED(false),
    OUT_OF_SCOPE(false),
    DUPLICATE(false),
    DEFERRED(false),
    WITHDRAWN(false);

    private final boolean changesText;

    Decision(boolean changesText) {
        this.changesText = changesText;
    }

    /** Whether a change in the text must be named. */
    public boolean changesText() {
        return changesText;
    }
}
