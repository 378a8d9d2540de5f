package org.rapporteur.lifecycle;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.Timing;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Organisation;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites organisations to a call that is open, and tells them. */
@Service
public class FurtherInvitations {

    private final Procedures procedures;
    private final CommentPeriods periods;
    private final Announcements announcements;
    private final DatabaseClock clock;

    FurtherInvitations(
            Procedures procedures, CommentPeriods periods, Announcements announcements, DatabaseClock clock) {
        this.procedures = procedures;
        this.periods = periods;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Invites organisations, all or none. Nobody can be uninvited: what an organisation has begun stays its own.
     *
     * @param reason why, 1 to 2,000 characters, told on the call's page
     * @throws Refusal {@code call.not-open} unless what they send would still be in time, and those of
     *     {@link Procedures#invite}
     */
    @Transactional
    public void invite(Actor actor, UUID procedureId, Collection<Organisation> organisations, String reason) {
        Procedure procedure = procedures.invite(actor, procedureId, organisations, reason);
        CommentPeriod period = periods.newest(procedureId)
                .filter(open -> open.isOpen() && open.timingOf(clock.now()) != Timing.LATE)
                .orElseThrow(() -> new Refusal("call.not-open"));
        for (Organisation organisation : organisations) {
            announcements.toOrganisations(
                    procedure,
                    List.of(organisation.id()),
                    "comments-invited",
                    period.id() + ":" + organisation.id(),
                    "/calls/" + procedureId,
                    period.closesAt(),
                    "");
        }
    }
}
