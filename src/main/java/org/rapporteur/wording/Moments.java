package org.rapporteur.wording;

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

/**
 * Days, times and lengths in words: {@code Friday 12 March 2027, 18:00 New York}, by the rules of CLDR and the usage of
 * the United Nations.
 */
public final class Moments {

    private static final Duration DAY = Duration.ofDays(1);

    /** The Arabic of the United Nations names each month twice, which no locale data does. */
    private static final String[] ARABIC_MONTHS = {
        "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
        "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر"
    };

    private Moments() {}

    /** Day, time and zone. */
    public static String say(Instant instant, ZoneId zone, Locale language) {
        return withDay(instant, zone, language, time(instant, zone, language));
    }

    /** Day, time to the second, and zone: where a second decides. */
    public static String toTheSecond(Instant instant, ZoneId zone, Locale language) {
        return withDay(instant, zone, language, timeToTheSecond(instant, zone, language));
    }

    /** Time to the second, and zone, without the day. */
    public static String timeToTheSecond(Instant instant, ZoneId zone, Locale language) {
        return in(zone, DateFormat.getInstanceForSkeleton("Hms", Conventions.of(language)))
                        .format(Date.from(instant)) + " " + zone(zone, language);
    }

    /** Day, time to the second, zone, and the zone's distance from UTC: what a receipt states. */
    public static String exactly(Instant instant, ZoneId zone, Locale language) {
        ULocale conventions = Conventions.of(language);
        String time =
                in(zone, DateFormat.getInstanceForSkeleton("Hms", conventions)).format(Date.from(instant));
        String offset = zone.getRules().getOffset(instant).getTotalSeconds() == 0
                ? "UTC"
                // a minus sign before a colon: digits and signs are the same in all six languages
                : "UTC" + zone.getRules().getOffset(instant).getId();
        String name = zone(zone, language);
        return withDay(
                instant,
                zone,
                language,
                name.equals(offset) ? time + " " + offset : time + " " + name + " (" + offset + ")");
    }

    /** Time and zone without the day. */
    public static String time(Instant instant, ZoneId zone, Locale language) {
        ULocale conventions = Conventions.of(language);
        return in(zone, DateFormat.getInstanceForSkeleton("Hm", conventions)).format(Date.from(instant)) + " "
                + zone(zone, language);
    }

    /** A day without a time: {@code 12 March 2027}. */
    public static String day(LocalDate day, Locale language) {
        return in(ZoneOffset.UTC, dayForm(language, false))
                .format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** A length by the greatest units that matter: {@code 3 days}, {@code 19 hours, 12 minutes}. At least a minute. */
    public static String length(Duration length, Locale language) {
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
        return MeasureFormat.getInstance(Conventions.of(language), MeasureFormat.FormatWidth.WIDE)
                .formatMeasures(parts.toArray(Measure[]::new));
    }

    /** A length to the second, by all units that it has: {@code 1 day, 2 hours, 5 seconds}; {@code 0 seconds}. */
    public static String lengthToTheSecond(Duration length, Locale language) {
        List<Measure> parts = new ArrayList<>();
        add(parts, length.toDays(), MeasureUnit.DAY);
        add(parts, length.toHoursPart(), MeasureUnit.HOUR);
        add(parts, length.toMinutesPart(), MeasureUnit.MINUTE);
        if (parts.isEmpty() || length.toSecondsPart() > 0) {
            parts.add(new Measure(length.toSecondsPart(), MeasureUnit.SECOND));
        }
        return MeasureFormat.getInstance(Conventions.of(language), MeasureFormat.FormatWidth.WIDE)
                .formatMeasures(parts.toArray(Measure[]::new));
    }

    private static void add(List<Measure> parts, long many, MeasureUnit unit) {
        if (many > 0) {
            parts.add(new Measure(many, unit));
        }
    }

    /** A zone by its city, {@code New York}; {@code UTC}; an offset as it is. */
    public static String zone(ZoneId zone, Locale language) {
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        String city = TimeZoneNames.getInstance(Conventions.of(language)).getExemplarLocationName(zone.getId());
        return city == null ? zone.getId() : city;
    }

    private static String withDay(Instant instant, ZoneId zone, Locale language, String time) {
        return in(zone, dayForm(language, true)).format(Date.from(instant)) + separator(language) + time;
    }

    private static DateFormat dayForm(Locale language, boolean weekday) {
        ULocale conventions = Conventions.of(language);
        switch (conventions.getLanguage()) {
            case "en":
                // CLDR knows no form without a comma after the day's name; the United Nations write none
                return new SimpleDateFormat(weekday ? "EEEE d MMMM y" : "d MMMM y", conventions);
            case "ar":
                SimpleDateFormat form = new SimpleDateFormat(weekday ? "EEEE، d MMMM y" : "d MMMM y", conventions);
                var symbols = form.getDateFormatSymbols();
                symbols.setMonths(ARABIC_MONTHS);
                form.setDateFormatSymbols(symbols);
                return form;
            default:
                return DateFormat.getInstanceForSkeleton(weekday ? "yMMMMEEEEd" : "yMMMMd", conventions);
        }
    }

    private static String separator(Locale language) {
        return switch (language.getLanguage()) {
            case "ar" -> "، ";
            case "zh" -> " ";
            default -> ", ";
        };
    }

    private static DateFormat in(ZoneId zone, DateFormat form) {
        form.setTimeZone(icu(zone));
        return form;
    }

    private static TimeZone icu(ZoneId zone) {
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return TimeZone.GMT_ZONE;
        }
        // of an offset without a region ICU knows the form GMT+01:00 only
        return TimeZone.getTimeZone(zone instanceof ZoneOffset offset ? "GMT" + offset.getId() : zone.getId());
    }
}
