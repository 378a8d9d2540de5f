package org.rapporteur.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Someone was invited to become a member of an organisation.
 *
 * @param invitedBy the name of the person who invites
 * @param name of the person invited, where the address belongs to an account; else the address
 * @param secret what the link ends with; kept nowhere else
 */
public record MemberInvited(
        UUID id,
        Organisation organisation,
        String invitedBy,
        String name,
        String email,
        Locale locale,
        String secret,
        Instant expiresAt) {}
