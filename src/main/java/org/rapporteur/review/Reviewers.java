package org.rapporteur.review;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.procedure.Bodies;
import org.rapporteur.procedure.Procedure;
import org.springframework.stereotype.Component;

/** Who acts for which delegation in the review of which body. */
@Component
class Reviewers {

    private final Bodies bodies;

    Reviewers(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Refuses whoever does not act for the delegation, as though there were no such delegation. */
    void require(Actor actor, UUID delegationId) {
        Authority.require(actor, Act.REVIEW, Set.of(Place.delegation(delegationId)));
    }

    /** All delegations of the procedure's body. */
    Map<UUID, Bodies.Membership> of(Procedure procedure) {
        return bodies.members(procedure.body().id());
    }

    /** How a delegation belongs to its bodies, by body. */
    Map<UUID, Bodies.Membership> membershipsOf(UUID delegationId) {
        return bodies.membershipsOf(delegationId);
    }

    /**
     * How the delegation belongs to the procedure's body.
     *
     * @throws NotKnown when it does not, so that other bodies' texts stay unknown to it
     */
    Bodies.Membership membership(Procedure procedure, UUID delegationId) {
        Bodies.Membership membership = of(procedure).get(delegationId);
        if (membership == null) {
            throw new NotKnown("review of procedure", procedure.id());
        }
        return membership;
    }
}
