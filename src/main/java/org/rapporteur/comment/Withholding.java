package org.rapporteur.comment;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * An organisation's request that its name, or some words, be withheld from everyone outside. It holds for all that the
 * organisation sent in the procedure, from the moment it was asked until the organisation itself no longer asks: what
 * waits for the decision counts as withheld. Where it was refused, nothing that it concerns is published at all until
 * then. See decision 23.
 *
 * @param words the words to be withheld, {@code null} where it is the name
 * @param reason for those who decide, and the organisation's coordinators
 * @param answer why it was decided so, empty where nothing was said
 * @param waivedAt since when the organisation no longer asks
 */
public record Withholding(
        UUID id,
        UUID procedureId,
        UUID organisationId,
        UUID submissionId,
        @Nullable String words,
        String reason,
        Instant askedAt,
        @Nullable Decision decision,
        String answer,
        @Nullable Instant decidedAt,
        @Nullable Instant waivedAt) {

    /** What the secretariat decided. */
    public enum Decision {
        GRANTED,
        REFUSED
    }

    public boolean isName() {
        return words == null;
    }

    /** Whether the organisation still asks. */
    public boolean isAsked() {
        return waivedAt == null;
    }

    /** Whether the secretariat has to decide. */
    public boolean isWaiting() {
        return isAsked() && decision == null;
    }

    /** Whether what it concerns is not published, because the secretariat refused and the organisation still asks. */
    public boolean isKeptBack() {
        return isAsked() && decision == Decision.REFUSED;
    }
}
