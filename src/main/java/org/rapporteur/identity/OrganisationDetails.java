package org.rapporteur.identity;

/** What an organisation says of itself. */
public record OrganisationDetails(
        OrganisationNames names, String acronym, ConsultativeStatus status, String country, Contact contact) {}
