package org.rapporteur.portal.api;

import java.util.UUID;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Organisation;

/** The organisation that the token belongs to. */
record OrganisationView(
        UUID id, String name, String language, String acronym, ConsultativeStatus status, String country)
        implements ApiBody {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id(),
                organisation.name(),
                organisation.names().language(),
                organisation.acronym(),
                organisation.status(),
                organisation.country());
    }
}
