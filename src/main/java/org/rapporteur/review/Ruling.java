package org.rapporteur.review;

import java.time.Instant;

/**
 * What the Chair decided on a contribution.
 *
 * @param reason 1 to 5,000 characters
 * @param by the account's user name
 */
public record Ruling(Decision decision, String reason, String by, Instant at) {

    public enum Decision {
        ACCEPTED,
        ACCEPTED_IN_PART,
        REJECTED
    }
}
