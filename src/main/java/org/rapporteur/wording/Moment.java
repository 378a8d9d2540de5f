package org.rapporteur.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * An instant as a detail of a message, in the zone in which it is law. It is put into words in the language of whoever
 * reads the message.
 *
 * @param exactly to the second, with the zone's distance from UTC
 */
public record Moment(Instant instant, ZoneId zone, boolean exactly) {

    /** Day, time and zone: {@code Friday 12 March 2027, 18:00 New York}. */
    public static Moment at(Instant instant, ZoneId zone) {
        return new Moment(instant, zone, false);
    }

    /** The same to the second: {@code Friday 12 March 2027, 18:00:00 New York (UTC-05:00)}. */
    public static Moment exactly(Instant instant, ZoneId zone) {
        return new Moment(instant, zone, true);
    }

    /** In words of a language. */
    public String in(Locale language) {
        return exactly ? Moments.exactly(instant, zone, language) : Moments.say(instant, zone, language);
    }

    /** In English, for logs. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
