package org.rapporteur.comment;

import java.util.UUID;

/**
 * A submission was received. Published inside its transaction, so that whoever tells people about it does so with it or
 * not at all.
 */
public record SubmissionReceived(UUID procedureId, UUID organisationId, Receipt receipt) {}
