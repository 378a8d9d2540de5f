package org.rapporteur.sheet;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What a member decided about a row that could not be settled without them.
 *
 * @param placed whether they said what the row is about
 * @param placedOn the paragraph they chose, {@code null} for the text as a whole
 * @param choice which of two texts counts, {@code null} while nothing was chosen
 */
record Decision(
        boolean placed, @Nullable UUID placedOn, @Nullable Choice choice) {

    static final Decision NONE = new Decision(false, null, null);
}
