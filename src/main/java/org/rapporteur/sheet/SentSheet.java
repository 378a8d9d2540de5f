package org.rapporteur.sheet;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A sheet that a member of an organisation sent, and how its rows stand.
 *
 * @param fileName as it was sent, at most 200 characters
 * @param absent how many comments in preparation no row stands for; nothing becomes of them
 * @param confirmedAt when rows of it were last made comments, {@code null} for never
 */
public record SentSheet(
        UUID id,
        UUID periodId,
        UUID organisationId,
        String fileName,
        int absent,
        Instant sentAt,
        @Nullable Instant confirmedAt,
        Map<Standing, Integer> counts) {

    public int count(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }

    public int rows() {
        return counts.values().stream().mapToInt(count -> count).sum();
    }

    /** How many rows confirming makes comments of, or changes comments by. */
    public int ready() {
        return Arrays.stream(Standing.values())
                .filter(Standing::isReady)
                .mapToInt(this::count)
                .sum();
    }
}
