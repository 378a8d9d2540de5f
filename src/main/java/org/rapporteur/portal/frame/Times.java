package org.rapporteur.portal.frame;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * How pages say times: day, hour and zone, {@code Friday 12 March 2027, 18:00 New York}, in the page's language by the
 * rules of CLDR. Templates know it as {@code @times}.
 */
@Component
public class Times {

    private static final Duration DAY = Duration.ofDays(1);

    private final Reader reader;

    Times(Reader reader) {
        this.reader = reader;
    }

    /** Day, time and zone. */
    public String say(Instant instant, ZoneId zone) {
        return say(instant, zone, LocaleContextHolder.getLocale());
    }

    /**
     * The same instant in the reader's zone, without the day where it is the same; {@code null} where the zone is not
     * known or shows the same wall clock.
     */
    @Nullable
    public String sayForReader(Instant instant, ZoneId zone) {
        return reader.zone()
                .filter(own -> !own.getRules()
                        .getOffset(instant)
                        .equals(zone.getRules().getOffset(instant)))
                .map(own -> isSameDay(instant, own, zone)
                        ? time(instant, own, LocaleContextHolder.getLocale())
                        : say(instant, own))
                .orElse(null);
    }

    /** A zone by its city: {@code New York}. */
    public String zone(ZoneId zone) {
        return zoneName(zone, locale(LocaleContextHolder.getLocale()));
    }

    /** A day without a time: {@code 12 March 2027}. */
    public String day(LocalDate day) {
        ULocale locale = locale(LocaleContextHolder.getLocale());
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMMd", locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** How long until, or since, an instant, by the two greatest units that matter: {@code 19 hours, 12 minutes}. */
    public String distance(Instant instant) {
        return distance(Duration.between(reader.now(), instant).abs(), LocaleContextHolder.getLocale());
    }

    /** Whether an instant lies behind or is now. */
    public boolean isPast(Instant instant) {
        return !reader.now().isBefore(instant);
    }

    static String say(Instant instant, ZoneId zone, Locale language) {
        ULocale locale = locale(language);
        // of English, CLDR knows no form without a comma after the day's name; the United Nations write none
        DateFormat day = language.getLanguage().equals("en")
                ? new SimpleDateFormat("EEEE d MMMM y", locale)
                : DateFormat.getInstanceForSkeleton("yMMMMEEEEd", locale);
        return format(instant, icu(zone), day) + separator(language) + time(instant, zone, language);
    }

    /** Time and zone without the day. */
    static String time(Instant instant, ZoneId zone, Locale language) {
        ULocale locale = locale(language);
        return format(instant, icu(zone), DateFormat.getInstanceForSkeleton("Hm", locale)) + " "
                + zoneName(zone, locale);
    }

    private static boolean isSameDay(Instant instant, ZoneId one, ZoneId other) {
        return instant.atZone(one).toLocalDate().equals(instant.atZone(other).toLocalDate());
    }

    private static TimeZone icu(ZoneId zone) {
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return TimeZone.GMT_ZONE;
        }
        // of an offset without a region ICU knows the form GMT+01:00 only
        return TimeZone.getTimeZone(zone instanceof ZoneOffset offset ? "GMT" + offset.getId() : zone.getId());
    }

    static String distance(Duration length, Locale language) {
        List<Measure> parts = new ArrayList<>();
        if (length.compareTo(DAY.multipliedBy(2)) >= 0) {
            parts.add(new Measure(length.toDays(), MeasureUnit.DAY));
        } else if (length.compareTo(Duration.ofHours(1)) >= 0) {
            parts.add(new Measure(length.toHours(), MeasureUnit.HOUR));
            if (length.toMinutesPart() > 0) {
                parts.add(new Measure(length.toMinutesPart(), MeasureUnit.MINUTE));
            }
        } else {
            parts.add(new Measure(Math.max(1, length.toMinutes()), MeasureUnit.MINUTE));
        }
        return MeasureFormat.getInstance(locale(language), MeasureFormat.FormatWidth.WIDE)
                .formatMeasures(parts.toArray(Measure[]::new));
    }

    private static String format(Instant instant, TimeZone zone, DateFormat format) {
        format.setTimeZone(zone);
        return format.format(Date.from(instant));
    }

    private static String separator(Locale language) {
        return switch (language.getLanguage()) {
            case "ar" -> "، ";
            case "zh" -> " ";
            default -> ", ";
        };
    }

    private static String zoneName(ZoneId zone, ULocale locale) {
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        String city = TimeZoneNames.getInstance(locale).getExemplarLocationName(zone.getId());
        return city == null ? zone.getId() : city;
    }

    /** United Nations English writes days before months. */
    private static ULocale locale(Locale language) {
        return language.getLanguage().equals("en") ? ULocale.UK : ULocale.forLocale(language);
    }
}
