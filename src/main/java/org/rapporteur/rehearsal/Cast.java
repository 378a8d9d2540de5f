package org.rapporteur.rehearsal;

import java.util.List;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.procedure.Body;
import org.rapporteur.procedure.Session;

/**
 * Made-up people for a session of a body, one for each function.
 *
 * @param officer of the platform
 * @param organisations the first two may take part in the usual call, by their status
 * @param delegations three members, then an observer
 */
public record Cast(
        Body body,
        Session session,
        Actor officer,
        Actor chair,
        Actor viceChair,
        Actor rapporteur,
        Actor editor,
        Actor operator,
        List<Voice> organisations,
        List<Voice> delegations) {

    /**
     * Who speaks for an organisation or a delegation.
     *
     * @param lead its coordinator or focal point
     * @param second its member or alternate
     */
    public record Voice(UUID id, String name, Actor lead, Actor second) {}
}
