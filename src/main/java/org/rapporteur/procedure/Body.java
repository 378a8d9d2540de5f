package org.rapporteur.procedure;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Place;

/**
 * A body that holds panels, for example the Commission for Social Development.
 *
 * @param key lower-case letters and digits, at most 20, unique: {@code csocd}
 * @param symbolPrefix what its document symbols begin with: {@code E/CN.5}
 * @param zone the zone in which its deadlines are set
 */
public record Body(UUID id, String key, String name, String symbolPrefix, ZoneId zone) {

    public Set<Place> places() {
        return Set.of(Place.body(id));
    }
}
