package org.rapporteur.disposition;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** The answers to comments, and the rule that closes the stage. */
@Service
public class Dispositions {

    /**
     * Gives or changes the answer to a comment, until the answers are released.
     *
     * @param expectedVersion 0 for the first answer, else the version that was shown
     * @throws org.rapporteur.kernel.Refusal {@code disposition.reason}, {@code disposition.change-missing},
     *     {@code disposition.duplicate-missing}, {@code disposition.changed-meanwhile}, {@code disposition.released}
     */
    public Disposition decide(
            Actor actor,
            UUID commentId,
            int expectedVersion,
            Decision decision,
            String reason,
            @Nullable UUID changedParagraph,
            @Nullable UUID duplicateOf) {
        throw new UnsupportedOperationException();
    }

    public Optional<Disposition> of(UUID commentId) {
        throw new UnsupportedOperationException();
    }

    /** Those that exist, by comment, in one query. */
    public Map<UUID, Disposition> of(Collection<UUID> commentIds) {
        throw new UnsupportedOperationException();
    }

    /** How many comments of a procedure the stage still waits for. */
    public int unanswered(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /**
     * The rule that closes the stage: every comment received in time has a disposition, and every one that changes the
     * text names a paragraph that does differ from the revision commented on, in the working draft.
     *
     * @throws org.rapporteur.kernel.Refusal {@code stage.unanswered} with the count, {@code stage.change-not-made} with
     *     the numbers of the comments (at most 10 named)
     */
    public void requireComplete(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** Releases all answers of a procedure at once; again, it changes nothing. */
    public void release(UUID procedureId, Instant at) {
        throw new UnsupportedOperationException();
    }
}
