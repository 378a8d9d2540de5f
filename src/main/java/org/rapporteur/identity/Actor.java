package org.rapporteur.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who does something, with the offices held at that moment.
 *
 * @param offices those in force today; empty for someone who only has an account
 */
public record Actor(UUID accountId, String username, String name, List<Office> offices) {

    /** What acts when no person does: the running process. It may do nothing that a person's office is needed for. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "system", "system", List.of());

    public Actor {
        offices = List.copyOf(offices);
    }

    /** Whether it is one of an organisation's own tools, which came with a token. */
    public boolean isTool() {
        return username.startsWith(AccessToken.USERNAME);
    }

    /** Whether the function is held in any of the places, or on the platform. */
    public boolean holds(Function function, Set<Place> places) {
        return offices.stream()
                .anyMatch(office -> office.function() == function
                        && (places.contains(office.place()) || office.place().equals(Place.PLATFORM)));
    }

    /** Whether the function is held anywhere. */
    public boolean holds(Function function) {
        return offices.stream().anyMatch(office -> office.function() == function);
    }

    /** The places of a kind in which the actor holds an office, in the order of the offices. */
    public List<UUID> placesOf(Place.Kind kind) {
        return offices.stream()
                .map(Office::place)
                .filter(place -> place.kind() == kind)
                .map(Place::id)
                .distinct()
                .toList();
    }

    /** The organisation the actor acts for, when it is but one. */
    public Optional<UUID> onlyOrganisation() {
        return only(Place.Kind.ORGANISATION);
    }

    /** The delegation the actor acts for, when it is but one. */
    public Optional<UUID> onlyDelegation() {
        return only(Place.Kind.DELEGATION);
    }

    /** The functions held, anywhere. */
    public Set<Function> functions() {
        return offices.stream().map(Office::function).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<UUID> only(Place.Kind kind) {
        List<UUID> ids = placesOf(kind);
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
