package org.rapporteur.disposition;

import java.time.Instant;
import java.util.UUID;

/**
 * What an organisation said to the answer to one of its comments: once, and for good. It names nobody: which of its
 * coordinators said it is known to the journal alone.
 *
 * @param remark at most 2,000 characters, empty for none
 */
public record Satisfaction(UUID commentId, Degree degree, String remark, Instant at) {

    /** Whether the answer satisfies. */
    public enum Degree {
        YES,
        PARTLY,
        NO
    }
}
