package org.rapporteur.comment;

import java.util.UUID;

/**
 * A coordinator returned a comment to whoever wrote it. Published inside the transaction of the act.
 *
 * @param author user name of the account that wrote it; not the coordinator who returned it
 * @param version of the comment, so that returning it once more is another happening
 */
public record DraftReturned(
        UUID periodId, UUID procedureId, UUID organisationId, UUID draftId, int version, String author) {}
