package org.rapporteur.sheet;

import java.util.UUID;
import org.springframework.lang.Nullable;

/** What a row is about. @param paragraphId {@code null} for the text as a whole */
record Spot(@Nullable UUID paragraphId) {

    static final Spot WHOLE = new Spot(null);
}
