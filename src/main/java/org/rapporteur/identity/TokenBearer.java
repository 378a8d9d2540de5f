package org.rapporteur.identity;

import java.util.List;

/**
 * Who came with a token that is in force: the organisation it speaks for, and how far it reaches.
 *
 * <p>It acts as someone who holds an office of that organisation and nothing else, so that the one table of who may do
 * what holds for it: a coordinator's for looking, for changing as much as its scope.
 */
public record TokenBearer(AccessToken token, Organisation organisation) {

    /** @param changing whether the request is one that may change something */
    public Actor actor(boolean changing) {
        Place place = Place.organisation(organisation.id());
        List<Office> offices = token.scope().functions(changing).stream()
                .map(function -> new Office(
                        token.id(),
                        token.id(),
                        function,
                        place,
                        function.key() + "-" + organisation.key(),
                        token.createdAt().atZone(java.time.ZoneOffset.UTC).toLocalDate(),
                        null))
                .toList();
        return new Actor(token.id(), token.username(), token.name(), offices);
    }
}
