package org.rapporteur.procedure;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Place;
import org.springframework.lang.Nullable;

/**
 * A procedure: one panel's summary on its way to publication.
 *
 * @param callVersion which version of the call's rules applies, 1 for the first
 * @param since when it reached its stage
 * @param until when the stage ends or is due, {@code null} where nothing is set
 * @param withdrawnFrom the stage at which it was withdrawn, {@code null} where it was not
 */
public record Procedure(
        UUID id,
        Body body,
        Session session,
        Panel panel,
        CallRules rules,
        int callVersion,
        Stage stage,
        Instant since,
        @Nullable Instant until,
        @Nullable Stage withdrawnFrom) {

    /** The places whose offices count for this procedure: its body and its session. */
    public Set<Place> places() {
        return Set.of(Place.body(body.id()), Place.session(session.id()));
    }

    public Place sessionPlace() {
        return Place.session(session.id());
    }

    public Place bodyPlace() {
        return Place.body(body.id());
    }
}
