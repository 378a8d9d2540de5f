package org.rapporteur.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A function that a person holds in a place.
 *
 * @param group the process engine's id of this office as a group, shared by all who hold it: {@code chair-csocd-42}
 * @param from the first day (UTC)
 * @param to the last day (UTC), {@code null} while no end is set
 */
public record Office(
        UUID id,
        UUID accountId,
        Function function,
        Place place,
        String group,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the office is held on a day. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
