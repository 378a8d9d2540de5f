package org.rapporteur.portal.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.wording.Moments;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** How pages say times: in the page's language, for its reader. Templates know it as {@code @times}. */
@Component
public class Times {

    private final Reader reader;

    Times(Reader reader) {
        this.reader = reader;
    }

    /** Day, time and zone: {@code Friday 12 March 2027, 18:00 New York}. */
    public String say(Instant instant, ZoneId zone) {
        return Moments.say(instant, zone, language());
    }

    /** The same to the second, with the zone's distance from UTC. */
    public String exactly(Instant instant, ZoneId zone) {
        return Moments.exactly(instant, zone, language());
    }

    /** Day, time to the second and zone; in brackets the same for the reader, where that differs. */
    public String toTheSecond(Instant instant, ZoneId zone) {
        String law = Moments.toTheSecond(instant, zone, language());
        return readersZone(instant, zone)
                .map(own -> law + " ("
                        + (isSameDay(instant, own, zone)
                                ? Moments.timeToTheSecond(instant, own, language())
                                : Moments.toTheSecond(instant, own, language()))
                        + ")")
                .orElse(law);
    }

    /**
     * The same instant in the reader's zone, without the day where it is the same; {@code null} where the zone is not
     * known or shows the same wall clock.
     */
    @Nullable
    public String sayForReader(Instant instant, ZoneId zone) {
        return readersZone(instant, zone)
                .map(own -> isSameDay(instant, own, zone) ? Moments.time(instant, own, language()) : say(instant, own))
                .orElse(null);
    }

    /** Time and zone without the day, for what happens now: {@code 14:02 New York}. */
    public String clock(Instant instant, ZoneId zone) {
        return Moments.time(instant, reader.zone().orElse(zone), language());
    }

    /** A zone by its city: {@code New York}. */
    public String zone(ZoneId zone) {
        return Moments.zone(zone, language());
    }

    /** A day without a time: {@code 12 March 2027}. */
    public String day(LocalDate day) {
        return Moments.day(day, language());
    }

    /** How long until, or since, an instant, by the two greatest units that matter: {@code 19 hours, 12 minutes}. */
    public String distance(Instant instant) {
        return Moments.length(Duration.between(reader.now(), instant).abs(), language());
    }

    /** Whether an instant lies behind or is now. */
    public boolean isPast(Instant instant) {
        return !reader.now().isBefore(instant);
    }

    /** Where the reader's clock shows another time than the zone's. */
    private Optional<ZoneId> readersZone(Instant instant, ZoneId zone) {
        return reader.zone()
                .filter(own -> !own.getRules()
                        .getOffset(instant)
                        .equals(zone.getRules().getOffset(instant)));
    }

    private static boolean isSameDay(Instant instant, ZoneId one, ZoneId other) {
        return instant.atZone(one).toLocalDate().equals(instant.atZone(other).toLocalDate());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
