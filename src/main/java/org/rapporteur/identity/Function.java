package org.rapporteur.identity;

import java.util.Locale;

/** What a person may be in a place: the functions that the field knows. */
public enum Function {
    CHAIR(Place.Kind.SESSION),
    VICE_CHAIR(Place.Kind.SESSION),
    RAPPORTEUR(Place.Kind.SESSION),
    OFFICER(Place.Kind.BODY),
    EDITOR(Place.Kind.BODY),
    TRANSLATOR(Place.Kind.BODY),
    COORDINATOR(Place.Kind.ORGANISATION),
    MEMBER(Place.Kind.ORGANISATION),
    FOCAL_POINT(Place.Kind.DELEGATION),
    ALTERNATE(Place.Kind.DELEGATION),
    OPERATOR(Place.Kind.PLATFORM);

    private final Place.Kind heldIn;

    Function(Place.Kind heldIn) {
        this.heldIn = heldIn;
    }

    /** The kind of place in which the function is held. An {@link #OFFICER} of the platform serves every body. */
    public Place.Kind heldIn() {
        return heldIn;
    }

    /** The name as it stands in group ids and message keys: {@code vice-chair}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
