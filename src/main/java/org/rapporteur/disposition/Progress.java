package org.rapporteur.disposition;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * How many comments on a paragraph have a disposition.
 *
 * @param paragraphId the paragraph commented on, {@code null} for the text as a whole
 * @param comments all of them, late ones included
 */
public record Progress(@Nullable UUID paragraphId, int comments, int answered) {

    public boolean isDone() {
        return answered == comments;
    }
}
