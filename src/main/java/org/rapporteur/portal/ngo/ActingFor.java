package org.rapporteur.portal.ngo;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.portal.ActingOrganisation;
import org.springframework.lang.Nullable;

/** For which of their organisations a person acts. */
final class ActingFor {

    private ActingFor() {}

    /**
     * The organisation asked for, which must be one of the person's; where none is asked for the one they acted for
     * last, see {@link ActingOrganisation}.
     *
     * @throws NotKnown when it is not theirs, or they have none
     */
    static UUID organisation(Actor actor, @Nullable UUID asked) {
        List<UUID> own = actor.placesOf(Place.Kind.ORGANISATION);
        UUID chosen = ActingOrganisation.of(own, asked).orElse(null);
        if (chosen == null || !own.contains(chosen)) {
            throw new NotKnown("organisation", Objects.toString(chosen));
        }
        return chosen;
    }

    /** Whether they may submit for it and see its receipts. */
    static boolean maySubmit(Actor actor, UUID organisationId) {
        return Authority.may(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(organisationId)));
    }

    /** The path with the organisation in its query. */
    static String path(String path, Organisation organisation) {
        return path + "?organisation=" + organisation.id();
    }
}
