package org.rapporteur.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * By which one of an organisation's own tools acts for it.
 *
 * @param name as its maker called it, at most 100 characters
 * @param createdBy the name of the coordinator who made it
 * @param lastUsedAt to the hour, {@code null} where it never was
 */
public record AccessToken(
        UUID id,
        UUID organisationId,
        String name,
        TokenScope scope,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        State state) {

    /** Whether it still opens anything. */
    public enum State {
        ACTIVE,
        /** Whoever made it coordinates the organisation no more. */
        ORPHANED,
        EXPIRED,
        REVOKED
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** What begins the user name of a token in journals and drafts; no account can be called so. */
    static final String USERNAME = "token:";

    /** Those of the user names that are tokens', as their ids. */
    static UUID[] idsIn(Collection<String> usernames) {
        return usernames.stream()
                .filter(name -> name.startsWith(USERNAME))
                .map(name -> UUID.fromString(name.substring(USERNAME.length())))
                .toArray(UUID[]::new);
    }

    String username() {
        return USERNAME + id;
    }
}
