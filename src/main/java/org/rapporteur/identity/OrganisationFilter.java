package org.rapporteur.identity;

import org.springframework.lang.Nullable;

/**
 * Which organisations a list shows.
 *
 * @param text stands in a name or in the acronym; empty for all
 */
public record OrganisationFilter(
        @Nullable OrganisationState state, @Nullable ConsultativeStatus status, String text) {

    public static final OrganisationFilter ALL = new OrganisationFilter(null, null, "");
}
