package org.rapporteur.identity;

import java.util.Set;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;

/** Answers whether an actor may do an act to a thing, by {@link Act}'s table and the places the thing belongs to. */
public final class Authority {

    private Authority() {}

    /** Whether the actor holds, in one of the places, a function that may do the act. */
    public static boolean may(Actor actor, Act act, Set<Place> places) {
        return act.functions().stream().anyMatch(function -> actor.holds(function, places));
    }

    /** Whether the actor holds anywhere a function that may do the act. Says nothing about a particular thing. */
    public static boolean mayAnywhere(Actor actor, Act act) {
        return act.functions().stream().anyMatch(actor::holds);
    }

    /**
     * Refuses unless the actor may do the act to a thing of these places.
     *
     * @throws NotAllowed when the actor holds some office in one of the places, but none that may do this; also for
     *     the platform as a whole, of which everyone knows
     * @throws NotKnown when the actor holds no office there at all and so may not know of the thing
     */
    public static void require(Actor actor, Act act, Set<Place> places) {
        if (may(actor, act, places)) {
            return;
        }
        boolean knowsOfIt = places.contains(Place.PLATFORM)
                || actor.offices().stream()
                        .anyMatch(office -> places.contains(office.place())
                                || office.place().equals(Place.PLATFORM));
        if (knowsOfIt) {
            throw new NotAllowed(actor.username(), act);
        }
        throw new NotKnown("thing in", places);
    }
}
