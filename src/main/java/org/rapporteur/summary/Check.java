package org.rapporteur.summary;

import java.util.List;

/**
 * One readiness check with its result.
 *
 * @param code the message {@code check.<code>} says what is checked; {@code check.<code>.failed} what to do
 * @param blocking whether the draft can't be submitted while it fails
 */
public record Check(String code, boolean passed, boolean blocking, List<Object> details) {

    public Check {
        details = List.copyOf(details);
    }
}
