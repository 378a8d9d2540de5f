package org.rapporteur.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The planned dates of a procedure, in the body's zone, and the shortest periods that hold whatever the plan says.
 *
 * @param draftDue the day on which the draft shall be with the Chair
 * @param commentsClose the last day for civil-society input
 * @param reviewCloses the last day of the first round of the member-state review
 * @param release the planned day of publication
 * @param closingTime the time of day at which periods end; 18:00 by default
 * @param commentsAtLeast the shortest comment period; 21 days by default (practice: 3 to 12 weeks)
 * @param silenceAtLeast the shortest first round of a review; 72 hours by default (decision 74/544)
 * @param resilence the length of each further round; 24 hours by default
 * @param chairTime how long the Chair has for a decision before a vice-chair is called; 5 days by default
 */
public record Timetable(
        LocalDate draftDue,
        LocalDate commentsClose,
        LocalDate reviewCloses,
        LocalDate release,
        LocalTime closingTime,
        Duration commentsAtLeast,
        Duration silenceAtLeast,
        Duration resilence,
        Duration chairTime) {

    public static final LocalTime CLOSING_TIME = LocalTime.of(18, 0);
    public static final Duration COMMENTS_AT_LEAST = Duration.ofDays(21);
    public static final Duration SILENCE_AT_LEAST = Duration.ofHours(72);
    public static final Duration RESILENCE = Duration.ofHours(24);
    public static final Duration CHAIR_TIME = Duration.ofDays(5);

    /** A timetable with the usual periods. */
    public static Timetable usual(
            LocalDate draftDue, LocalDate commentsClose, LocalDate reviewCloses, LocalDate release) {
        return new Timetable(
                draftDue,
                commentsClose,
                reviewCloses,
                release,
                CLOSING_TIME,
                COMMENTS_AT_LEAST,
                SILENCE_AT_LEAST,
                RESILENCE,
                CHAIR_TIME);
    }

    /**
     * When a comment period that opens now closes: as planned, but never sooner than the shortest period. Where that
     * decides, it ends at the next closing time, not at the hour at which somebody happened to open it.
     */
    public Instant commentsCloseAt(Instant opening, ZoneId zone) {
        Instant planned = at(commentsClose, zone);
        return areCommentsLengthened(opening, zone) ? closingAfter(opening.plus(commentsAtLeast), zone) : planned;
    }

    /** Whether a comment period that opens now lasts longer than planned, for the sake of its shortest time. */
    public boolean areCommentsLengthened(Instant opening, ZoneId zone) {
        return opening.plus(commentsAtLeast).isAfter(at(commentsClose, zone));
    }

    /** The first day on which comments could close, were the period opened on this day. */
    LocalDate commentsCloseEarliest(LocalDate opening) {
        long days = commentsAtLeast.toDays();
        return opening.plusDays(commentsAtLeast.equals(Duration.ofDays(days)) ? days : days + 1);
    }

    /**
     * When a review round that opens now closes.
     *
     * @param round 1 for the first; further ones last {@link #resilence()}
     */
    public Instant reviewClosesAt(int round, Instant opening, ZoneId zone) {
        return round == 1 ? later(at(reviewCloses, zone), opening.plus(silenceAtLeast)) : opening.plus(resilence);
    }

    private Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(closingTime).atZone(zone).toInstant();
    }

    /** When the revision is due with the Chair, so that the review can close as planned after the Chair's time. */
    public Instant revisionDueAt(ZoneId zone) {
        return at(reviewCloses, zone).minus(silenceAtLeast).minus(chairTime);
    }

    /** When the edited text is due with the Chair, so that it can be released as planned after the Chair's time. */
    public Instant finalTextDueAt(ZoneId zone) {
        return at(release, zone).minus(chairTime);
    }

    private Instant closingAfter(Instant earliest, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(earliest, zone);
        Instant closing = at(day, zone);
        return closing.isBefore(earliest) ? at(day.plusDays(1), zone) : closing;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
