package org.rapporteur.identity;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What a token's bearer may do. Each reaches as far as the one before it and further; all see what a coordinator sees.
 */
public enum TokenScope {
    /** Look. */
    READ(null),
    /** Look, and write comments as a member does. */
    WRITE(Function.MEMBER),
    /** Whatever a coordinator does with comments and submissions. */
    SUBMIT(Function.COORDINATOR);

    @Nullable
    private final Function changesAs;

    TokenScope(@Nullable Function changesAs) {
        this.changesAs = changesAs;
    }

    /** The functions that its bearer holds for a request. */
    List<Function> functions(boolean changing) {
        if (!changing) {
            return List.of(Function.COORDINATOR);
        }
        return changesAs == null ? List.of() : List.of(changesAs);
    }
}
