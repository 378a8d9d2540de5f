package org.rapporteur.publication;

import java.time.Instant;
import java.time.ZoneId;
import org.rapporteur.kernel.Refusal;

/** Which moments of release may be set. */
final class ReleaseMoment {

    /** Years ahead; a moment farther away is a slip of the hand. */
    static final int FARTHEST = 5;

    private ReleaseMoment() {}

    /** @throws Refusal {@code release.past}, {@code release.too-far} */
    static void require(Instant moment, Instant now, ZoneId zone) {
        if (!moment.isAfter(now)) {
            throw new Refusal("release.past");
        }
        if (moment.isAfter(now.atZone(zone).plusYears(FARTHEST).toInstant())) {
            throw new Refusal("release.too-far", FARTHEST);
        }
    }
}
