package org.rapporteur.procedure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.springframework.stereotype.Service;

/** Bodies, their members and their sessions. */
@Service
public class Bodies {

    /** How a delegation belongs to a body. */
    public enum Membership {
        MEMBER,
        /** Observers may only propose. */
        OBSERVER
    }

    public Body create(Actor actor, String key, String name, String symbolPrefix, ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    public Session openSession(Actor actor, UUID bodyId, int number, String title, LocalDate opens, LocalDate closes) {
        throw new UnsupportedOperationException();
    }

    public void admit(Actor actor, UUID bodyId, UUID delegationId, Membership membership) {
        throw new UnsupportedOperationException();
    }

    /** The delegations of a body, by id. */
    public Map<UUID, Membership> members(UUID bodyId) {
        throw new UnsupportedOperationException();
    }

    public Body body(UUID bodyId) {
        throw new UnsupportedOperationException();
    }

    public Session session(UUID sessionId) {
        throw new UnsupportedOperationException();
    }

    /** All bodies with their sessions, those of the actor's offices only; the newest session first. */
    public Map<Body, List<Session>> visibleTo(Actor actor) {
        throw new UnsupportedOperationException();
    }
}
