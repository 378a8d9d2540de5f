package org.rapporteur.comment;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * An organisation's part in a joint submission that another one prepares.
 *
 * @param leadId who prepares and sends it
 * @param decidedAt when it confirmed or declined, {@code null} while it has not
 * @param fingerprint of the content that it confirmed, {@code null} unless it did
 */
public record Cosignature(
        UUID id,
        UUID periodId,
        UUID leadId,
        UUID organisationId,
        State state,
        Instant invitedAt,
        @Nullable Instant decidedAt,
        @Nullable String fingerprint) {

    /** What the invited organisation has said. */
    public enum State {
        INVITED,
        CONFIRMED,
        DECLINED
    }

    /** Whether it holds for this content: a confirmation is of one content and no other. */
    public boolean signs(String content) {
        return state == State.CONFIRMED && content.equals(fingerprint);
    }

    /** Whether it was confirmed, and the content changed since. */
    public boolean isStale(String content) {
        return state == State.CONFIRMED && !content.equals(fingerprint);
    }
}
