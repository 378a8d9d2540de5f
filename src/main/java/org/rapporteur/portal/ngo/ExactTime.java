package org.rapporteur.portal.ngo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A time to the second, as a receipt states it: the day in words, then hour, offset from UTC and zone. */
final class ExactTime {

    private ExactTime() {}

    static String say(Instant instant, ZoneId zone, Locale locale) {
        ZonedDateTime time = instant.atZone(zone);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(time) + " "
                + DateTimeFormatter.ofPattern("HH:mm:ss xxx '('VV')'", Locale.ROOT)
                        .format(time);
    }
}
