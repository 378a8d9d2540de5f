package org.rapporteur.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * An organisation was registered, by someone whose address is yet to be confirmed.
 *
 * @param id of the registration; another where its link is sent again
 * @param secret what the link ends with; kept nowhere else
 */
public record RegistrationReceived(
        UUID id, String organisation, String person, String email, Locale locale, String secret, Instant expiresAt) {}
