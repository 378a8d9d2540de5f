package org.rapporteur.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What a clock on a wall shows in a zone, and the instant it means. */
public final class WallClock {

    private WallClock() {}

    /**
     * The instant at which the wall clock shows this. Where it shows it twice (clocks go back), the first time is meant.
     *
     * @throws Refusal {@code field.gap} where it never shows it, because clocks go forward over it
     */
    public static Instant instant(LocalDateTime shown, ZoneId zone) {
        if (zone.getRules().getValidOffsets(shown).isEmpty()) {
            throw new Refusal("field.gap", shown.toString().replace('T', ' '), zone.getId());
        }
        return shown.atZone(zone).toInstant();
    }
}
