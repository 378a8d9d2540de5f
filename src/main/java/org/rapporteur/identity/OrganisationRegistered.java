package org.rapporteur.identity;

import java.util.List;

/**
 * A registration waits for the secretariat's word.
 *
 * @param officers those of the platform, who decide
 */
public record OrganisationRegistered(Organisation organisation, List<Account> officers) {}
