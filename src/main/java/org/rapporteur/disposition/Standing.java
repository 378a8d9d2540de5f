package org.rapporteur.disposition;

import java.util.List;
import java.util.UUID;

/**
 * How far the answering of a procedure's comments has come.
 *
 * @param toAnswer how many comments were received in time, which the stage waits for
 * @param unanswered those of them without a disposition, or that repeat one without
 * @param changeNotMade those whose disposition names a paragraph that the working draft has not changed
 */
public record Standing(int toAnswer, List<UUID> unanswered, List<UUID> changeNotMade) {

    public Standing {
        unanswered = List.copyOf(unanswered);
        changeNotMade = List.copyOf(changeNotMade);
    }

    public int answered() {
        return toAnswer - unanswered.size();
    }

    /** Whether the new revision may go to the Chair. */
    public boolean isComplete() {
        return unanswered.isEmpty() && changeNotMade.isEmpty();
    }
}
