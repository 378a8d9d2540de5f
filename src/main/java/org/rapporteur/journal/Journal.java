package org.rapporteur.journal;

import java.util.UUID;
import org.rapporteur.kernel.Page;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** The append-only record of acts. An act and its entry are written in one transaction. */
@Service
public class Journal {

    /** Appends an entry in the transaction of the caller; there must be one. */
    public void append(Entry entry) {
        throw new UnsupportedOperationException();
    }

    /**
     * What was done on a procedure, the newest first.
     *
     * @param after the cursor of the page before, {@code null} for the first page
     */
    public Page<Recorded> of(UUID procedureId, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }
}
