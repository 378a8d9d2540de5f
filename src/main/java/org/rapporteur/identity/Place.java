package org.rapporteur.identity;

import java.util.UUID;

/** Where an office is held, and where a thing belongs: a body, a session, an organisation, a delegation, or all of it. */
public record Place(Kind kind, UUID id) {

    public enum Kind {
        BODY,
        SESSION,
        ORGANISATION,
        DELEGATION,
        PLATFORM
    }

    /** The whole platform: an office held here covers every other place. */
    public static final Place PLATFORM = new Place(Kind.PLATFORM, new UUID(0, 0));

    public static Place body(UUID id) {
        return new Place(Kind.BODY, id);
    }

    public static Place session(UUID id) {
        return new Place(Kind.SESSION, id);
    }

    public static Place organisation(UUID id) {
        return new Place(Kind.ORGANISATION, id);
    }

    public static Place delegation(UUID id) {
        return new Place(Kind.DELEGATION, id);
    }
}
