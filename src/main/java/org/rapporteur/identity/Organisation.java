package org.rapporteur.identity;

import java.util.UUID;

/**
 * A civil-society organisation.
 *
 * @param acronym at most 30 characters, unique
 * @param country ISO 3166-1 alpha-3
 */
public record Organisation(UUID id, String name, String acronym, ConsultativeStatus status, String country) {}
