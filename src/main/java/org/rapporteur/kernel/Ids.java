package org.rapporteur.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers: UUID version 7, so that the order of ids is the order in which things were made. */
public final class Ids {

    private Ids() {}

    /** A new identifier, later in order than every one made before it in this JVM. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
