package org.rapporteur.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A registration whose address is to be confirmed.
 *
 * @param hasAccount whether the address belongs to an account already
 */
public record Registration(UUID id, OrganisationDetails details, Instant expiresAt, boolean hasAccount) {}
