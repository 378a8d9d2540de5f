package org.rapporteur.identity;

import java.util.UUID;
import org.rapporteur.kernel.NotKnown;
import org.springframework.lang.Nullable;

/** The cursor of lists in order of id. */
final class Cursor {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Cursor() {}

    /** @throws NotKnown for what no page ever gave as its cursor */
    static UUID of(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return BEFORE_ALL;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new NotKnown("page after", after);
        }
    }
}
