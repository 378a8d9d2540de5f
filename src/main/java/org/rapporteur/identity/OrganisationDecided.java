package org.rapporteur.identity;

import java.time.Instant;
import java.util.List;

/**
 * The secretariat approved, refused or suspended an organisation, or lifted its suspension.
 *
 * @param before the state until then
 * @param coordinators who are told
 * @param reason empty where none is needed
 */
public record OrganisationDecided(
        Organisation organisation, OrganisationState before, List<Account> coordinators, String reason, Instant at) {}
