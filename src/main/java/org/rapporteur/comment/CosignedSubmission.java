package org.rapporteur.comment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.procedure.Procedure;

/**
 * Something became of a submission that organisations signed with the one that sent it. Published inside the transaction
 * of the act.
 *
 * @param receipt of the submission received or withdrawn; where they are left out of a new version, that of the new one
 * @param lead the name of the organisation that sent it
 * @param organisations those who signed and are to be told, one at least
 */
public record CosignedSubmission(
        Fate fate, Procedure procedure, Receipt receipt, String lead, Set<UUID> organisations, Instant at) {

    public CosignedSubmission {
        organisations = Set.copyOf(organisations);
    }

    /** What became of it. */
    public enum Fate {
        RECEIVED,
        /** By a version that those told did not sign. */
        REPLACED,
        WITHDRAWN
    }
}
