package org.rapporteur.comment;

import java.util.UUID;

/**
 * A submission whose new version is in preparation.
 *
 * @param receipt the number of the receipt of the version in force
 * @param version the number that the new version gets
 * @param tooLate whether the deadline passed before the new version was sent, so that the old one stands
 */
public record Replacing(UUID submissionId, String receipt, int version, boolean tooLate) {}
