package org.rapporteur.summary;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What became of a paragraph from one revision to the next.
 *
 * @param before identity in the earlier revision, {@code null} for one inserted
 * @param after identity in the later one, {@code null} for one removed. A split gives a row for each part, a merge a
 *     row for each source
 */
public record Lineage(@Nullable UUID before, @Nullable UUID after, Kind kind) {

    public enum Kind {
        KEPT,
        EDITED,
        MOVED,
        SPLIT,
        MERGED,
        INSERTED,
        REMOVED
    }
}
