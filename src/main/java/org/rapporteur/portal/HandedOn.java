package org.rapporteur.portal;

import java.util.function.Supplier;
import org.rapporteur.procedure.Stage;
import org.springframework.lang.Nullable;

/**
 * Handing a text on by a form that says in which stage it was shown. Where the form is sent twice, the second finds the
 * procedure gone on and shows what the first did, also when both are under way at once.
 */
public final class HandedOn {

    private HandedOn() {}

    /**
     * @param shown the stage in which the form was shown, {@code null} where it does not say
     * @param present tells the stage as it is now
     * @param act hands the text on and returns what follows
     * @param already what follows where that was done before
     */
    public static <T> T once(
            @Nullable Stage shown, Supplier<Stage> present, Supplier<? extends T> act, Supplier<? extends T> already) {
        if (hasGoneOn(shown, present)) {
            return already.get();
        }
        try {
            return act.get();
        } catch (RuntimeException refusedOrCrossed) {
            if (hasGoneOn(shown, present)) {
                return already.get();
            }
            throw refusedOrCrossed;
        }
    }

    private static boolean hasGoneOn(@Nullable Stage shown, Supplier<Stage> present) {
        if (shown == null) {
            return false;
        }
        Stage now = present.get();
        return now != Stage.WITHDRAWN && shown.mayBecome(now);
    }
}
