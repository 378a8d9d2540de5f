package org.rapporteur.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation to become a member.
 *
 * @param function {@link Function#COORDINATOR} or {@link Function#MEMBER}
 * @param invitedBy the user name of who invited
 * @param hasAccount whether the address belongs to an account already
 */
public record Invitation(
        UUID id,
        UUID organisationId,
        String email,
        Function function,
        String invitedBy,
        Instant expiresAt,
        boolean hasAccount) {

    public boolean isCoordinator() {
        return function == Function.COORDINATOR;
    }
}
