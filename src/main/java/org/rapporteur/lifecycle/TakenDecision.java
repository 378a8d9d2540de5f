package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A decision as it was taken.
 *
 * @param asViceChair whether a vice-chair acted for the Chair
 * @param notes by paragraph; the note on the whole has the key {@code null}
 */
public record TakenDecision(
        UUID id,
        UUID procedureId,
        ChairTask.Kind kind,
        ChairTask.Decision decision,
        UUID revisionId,
        String by,
        boolean asViceChair,
        Instant at,
        Map<UUID, String> notes) {}
