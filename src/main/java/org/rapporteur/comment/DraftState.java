package org.rapporteur.comment;

/**
 * How far a comment has come inside its organisation: members write and offer, a coordinator accepts or returns. Only
 * what is accepted is sent. What a coordinator writes is accepted by being saved, so that one who is alone has no more
 * steps than before.
 */
public enum DraftState {
    /** Being written; others see it, its author has not offered it yet. */
    WORKING,
    /** Offered to the coordinator. */
    OFFERED,
    /** Accepted by the coordinator: it goes out with the submission. */
    ACCEPTED,
    /** Returned by the coordinator with a note. */
    RETURNED;

    /** What a comment is that was just written. */
    static DraftState written(boolean byCoordinator) {
        return byCoordinator ? ACCEPTED : WORKING;
    }

    /** What it is once somebody saved another text: an acceptance holds for the text that was accepted. */
    DraftState rewritten(boolean byCoordinator) {
        if (byCoordinator) {
            return ACCEPTED;
        }
        return this == ACCEPTED ? OFFERED : this;
    }

    /** What it is once it was offered; what is accepted stays so. */
    DraftState offered() {
        return this == ACCEPTED ? ACCEPTED : OFFERED;
    }

    /** Whether offering it changes anything. */
    public boolean canBeOffered() {
        return this == WORKING || this == RETURNED;
    }

    public boolean isAccepted() {
        return this == ACCEPTED;
    }
}
