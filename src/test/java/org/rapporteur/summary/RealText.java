package org.rapporteur.summary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a summary as it was really issued may lie: beside the checkout or a parent of it, or in the folder that the
 * environment variable {@code RAPPORTEUR_SHARED} names.
 */
public final class RealText {

    private static final String NAME = "real/chairs-summary-2004-migration.txt";

    private RealText() {}

    /** The file, where there is one. */
    public static Optional<Path> find() {
        String named = System.getenv("RAPPORTEUR_SHARED");
        if (named != null && Files.isRegularFile(Path.of(named, NAME))) {
            return Optional.of(Path.of(named, NAME));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path there = at.resolveSibling("shared").resolve(NAME);
            if (Files.isRegularFile(there)) {
                return Optional.of(there);
            }
        }
        return Optional.empty();
    }
}
