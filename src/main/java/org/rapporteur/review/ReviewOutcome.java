package org.rapporteur.review;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.procedure.ReviewMode;

/**
 * How the review ended, for the document's certificate.
 *
 * @param agreed in a silence procedure whether no break stood when it ended; always false for corrections
 * @param rounds how many rounds there were
 * @param broken the paragraphs on which silence stayed broken
 * @param corrections how many corrections were received, and how many the Chair accepted, wholly or in part
 */
public record ReviewOutcome(
        UUID procedureId,
        ReviewMode mode,
        boolean agreed,
        int rounds,
        Set<UUID> broken,
        int corrections,
        int correctionsAccepted,
        Instant at) {}
