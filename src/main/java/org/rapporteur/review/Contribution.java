package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What a delegation put forward in a round: a break of silence or a correction.
 *
 * @param paragraphs one or more for a break, exactly one for a correction
 * @param rationale 1 to 10,000 characters
 * @param wording light markup, may be empty for a break; at most 20,000 characters
 * @param identityWithheld whether the other delegations are not told who it was
 * @param number a public number, which can't be guessed
 * @param withdrawnAt when the delegation withdrew it, {@code null} while it stands
 */
public record Contribution(
        UUID id,
        UUID roundId,
        UUID procedureId,
        UUID delegationId,
        Kind kind,
        List<UUID> paragraphs,
        String rationale,
        String wording,
        boolean identityWithheld,
        String number,
        Instant receivedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Ruling ruling) {

    public enum Kind {
        BREAK,
        CORRECTION,
        /** What an observer puts forward: it breaks nothing. */
        PROPOSAL
    }

    public Contribution {
        paragraphs = List.copyOf(paragraphs);
    }

    public boolean stands() {
        return withdrawnAt == null;
    }
}
