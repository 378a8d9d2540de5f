package org.rapporteur.publication;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A procedure's text on its way to release, and after.
 *
 * @param symbol {@code null} until given
 * @param approvedRevisionId the revision that the Chair approved last as final text, {@code null} before
 * @param approvedFingerprint its fingerprint; nothing else is ever released
 * @param releaseAt the moment set for release, {@code null} until set
 * @param releasedAt {@code null} until released
 */
public record Publication(
        UUID id,
        UUID procedureId,
        @Nullable String symbol,
        @Nullable UUID approvedRevisionId,
        @Nullable String approvedFingerprint,
        @Nullable Instant releaseAt,
        @Nullable Instant releasedAt) {

    /** Whether the moment of release is set and still to come; one that has passed counts as not set. */
    public boolean awaitsRelease(Instant now) {
        return releasedAt == null && releaseAt != null && releaseAt.isAfter(now);
    }

    /** Whether a moment was set and passed without a release, since the text was not approved by then. */
    public boolean isMomentPassed(Instant now) {
        return releasedAt == null && releaseAt != null && !releaseAt.isAfter(now);
    }
}
