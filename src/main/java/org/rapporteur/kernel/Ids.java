package org.rapporteur.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers: UUID version 7, so that the order of ids is the order in which things were made. */
public final class Ids {

    /** In order before every id there is. */
    public static final UUID BEFORE_ALL = new UUID(0, 0);

    /** In order after every id there is. */
    public static final UUID AFTER_ALL = new UUID(-1, -1);

    private Ids() {}

    /** A new identifier, later in order than every one made before it in this JVM. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
