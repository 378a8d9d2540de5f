package org.rapporteur.disposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * The rule that closes the stage in which comments are answered. A comment is answered when it has a disposition; one
 * that repeats another when that other has a disposition of its own. A change that a disposition names must have been
 * made.
 */
final class StageRule {

    private final Map<UUID, Disposition> dispositions;
    private final BiPredicate<UUID, UUID> isChangedFor;

    /**
     * @param dispositions all of the procedure, by comment
     * @param isChangedFor whether, for a comment, a paragraph differs from the revision that it was made on
     */
    StageRule(Map<UUID, Disposition> dispositions, BiPredicate<UUID, UUID> isChangedFor) {
        this.dispositions = dispositions;
        this.isChangedFor = isChangedFor;
    }

    /** @param toAnswer the comments that the stage waits for, in order */
    Result judge(Collection<UUID> toAnswer) {
        List<UUID> unanswered = new ArrayList<>();
        List<UUID> notMade = new ArrayList<>();
        for (UUID comment : toAnswer) {
            Disposition disposition = dispositions.get(comment);
            if (disposition == null || !isSettled(disposition)) {
                unanswered.add(comment);
            } else if (disposition.decision().changesText()
                    && !isChangedFor.test(comment, disposition.changedParagraph())) {
                notMade.add(comment);
            }
        }
        return new Result(unanswered, notMade);
    }

    private boolean isSettled(Disposition disposition) {
        if (disposition.decision() != Decision.DUPLICATE) {
            return true;
        }
        Disposition original = dispositions.get(disposition.duplicateOf());
        return original != null && original.decision() != Decision.DUPLICATE;
    }

    record Result(List<UUID> unanswered, List<UUID> changeNotMade) {}
}
