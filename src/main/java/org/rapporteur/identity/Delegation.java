package org.rapporteur.identity;

import java.util.UUID;

/**
 * A state, an observer or a group that reviews.
 *
 * @param code ISO 3166-1 alpha-3 for a state, a short code of up to 12 letters for others; unique
 */
public record Delegation(UUID id, String name, String code) {}
