package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What a delegation put forward in a round: a break of silence or a correction.
 *
 * @param delegationId {@code null} only where the reader may not know which it was
 * @param paragraphs one or more for a break, exactly one for a correction
 * @param rationale 1 to 10,000 characters
 * @param wording light markup, may be empty for a break; at most 20,000 characters
 * @param identityWithheld whether the other delegations are not told who it was
 * @param number a public number, which can't be guessed
 * @param withdrawnAt when the delegation withdrew it, {@code null} while it stands
 * @param fingerprint SHA-256 over the canonical form of what was received, 64 hexadecimal digits; on the receipt
 */
public record Contribution(
        UUID id,
        UUID roundId,
        UUID procedureId,
        @Nullable UUID delegationId,
        Kind kind,
        List<UUID> paragraphs,
        String rationale,
        String wording,
        boolean identityWithheld,
        String number,
        Instant receivedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Ruling ruling,
        String fingerprint) {

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

    /** Whether the Chair must rule on it: a standing break or correction. A proposal may be ruled on, but need not be. */
    public boolean needsRuling() {
        return stands() && kind != Kind.PROPOSAL;
    }

    /** Whether the Chair took it up, wholly or in part. */
    public boolean isAccepted() {
        return ruling != null && ruling.decision() != Ruling.Decision.REJECTED;
    }

    /** The same with another ruling, or none. */
    Contribution with(@Nullable Ruling other) {
        return with(delegationId, other);
    }

    /** The same for those who may not know which delegation it was. */
    Contribution withoutDelegation() {
        return with(null, ruling);
    }

    private Contribution with(@Nullable UUID delegation, @Nullable Ruling other) {
        return new Contribution(
                id,
                roundId,
                procedureId,
                delegation,
                kind,
                paragraphs,
                rationale,
                wording,
                identityWithheld,
                number,
                receivedAt,
                withdrawnAt,
                other,
                fingerprint);
    }
}
