package org.rapporteur.journal;

import org.springframework.lang.Nullable;

/**
 * How far an entry has come into the sealed log; tells nothing of what it says.
 *
 * @param position its place in the log, from 0; {@code null} while it waits to be sealed
 * @param head the first head that was signed over it; {@code null} while it waits
 */
public record Sealing(@Nullable Long position, @Nullable SignedHead head) {

    public boolean isSealed() {
        return head != null;
    }
}
