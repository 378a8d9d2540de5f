package org.rapporteur.procedure;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A session of a body.
 *
 * @param number 1 to 999, unique in its body
 * @param title as a masthead says it: {@code Forty-second session}
 */
public record Session(UUID id, UUID bodyId, int number, String title, LocalDate opens, LocalDate closes) {

    /** What stands for the session in group ids: {@code csocd-42}. */
    public String key(Body body) {
        return body.key() + "-" + number;
    }
}
