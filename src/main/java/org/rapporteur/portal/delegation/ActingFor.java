package org.rapporteur.portal.delegation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Delegation;
import org.rapporteur.identity.Delegations;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.NotKnown;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** For which delegation a person acts on a page: the one the address names, else the first. Pages always say which. */
@Component
class ActingFor {

    private final Delegations delegations;

    ActingFor(Delegations delegations) {
        this.delegations = delegations;
    }

    /** All for which the actor acts, by name. */
    List<Delegation> all(Actor actor) {
        Map<UUID, Delegation> known = delegations.byId(actor.placesOf(Place.Kind.DELEGATION));
        return known.values().stream()
                .sorted(Comparator.comparing(Delegation::name))
                .toList();
    }

    /** @throws NotKnown when the actor does not act for the delegation named, or for none */
    Delegation chosen(List<Delegation> all, @Nullable UUID named) {
        return all.stream()
                .filter(delegation -> named == null || delegation.id().equals(named))
                .findFirst()
                .orElseThrow(() -> new NotKnown("delegation", String.valueOf(named)));
    }
}
