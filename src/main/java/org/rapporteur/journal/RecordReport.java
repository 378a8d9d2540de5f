package org.rapporteur.journal;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What came out of verifying the whole log.
 *
 * @param entries how many entries were gone through, up to the first that does not fit
 * @param erased how many of them had their content erased, so that only their commitment could be checked
 * @param heads how many heads were found to be signed over just these entries
 * @param waiting how many entries are not sealed yet
 * @param newest the newest head, {@code null} before the first
 * @param flaws what does not fit, the first first; empty when all does
 */
public record RecordReport(
        long entries,
        long erased,
        long heads,
        long waiting,
        @Nullable SignedHead newest,
        List<RecordFlaw> flaws) {

    public RecordReport {
        flaws = List.copyOf(flaws);
    }

    public boolean fits() {
        return flaws.isEmpty();
    }
}
