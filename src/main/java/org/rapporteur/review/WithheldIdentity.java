package org.rapporteur.review;

import java.util.List;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.procedure.Procedure;

/** Who is told which delegation it was where it asked that its identity be withheld: the Chair and the secretariat. */
final class WithheldIdentity {

    private WithheldIdentity() {}

    /** Contributions as the actor may see them. */
    static List<Contribution> asSeenBy(Actor actor, Procedure procedure, List<Contribution> contributions) {
        if (Authority.may(actor, Act.SEE_WITHHELD_IDENTITY, procedure.places())) {
            return contributions;
        }
        return contributions.stream()
                .map(contribution -> contribution.identityWithheld() ? contribution.withoutDelegation() : contribution)
                .toList();
    }
}
