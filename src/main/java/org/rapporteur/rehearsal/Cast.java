package org.rapporteur.rehearsal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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

    /** The day of the panel of a procedure that begins now: just before, or at the end of a session that is over. */
    public LocalDate heldOn(Instant now) {
        LocalDate day = panelBefore(now, body);
        return day.isAfter(session.closes()) ? session.closes() : day;
    }

    /** Three days before, in the body's zone; the Friday where that is a weekend. */
    static LocalDate panelBefore(Instant now, Body body) {
        LocalDate day = now.atZone(body.zone()).toLocalDate().minusDays(3);
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
            default -> day;
        };
    }
}
