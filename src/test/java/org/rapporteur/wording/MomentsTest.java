package org.rapporteur.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant FRIDAY = Instant.parse("2027-03-12T23:00:00Z");

    @Test
    void a_time_names_day_hour_and_zone() {
        assertThat(Moments.say(FRIDAY, ZoneId.of("America/New_York"), Locale.ENGLISH))
                .isEqualTo("Friday 12 March 2027, 18:00 New York");
    }

    @Test
    void the_same_instant_is_another_day_elsewhere() {
        assertThat(Moments.say(FRIDAY, ZoneId.of("Europe/Zurich"), Locale.ENGLISH))
                .isEqualTo("Saturday 13 March 2027, 00:00 Zurich");
        assertThat(Moments.say(FRIDAY, ZoneOffset.UTC, Locale.ENGLISH)).isEqualTo("Friday 12 March 2027, 23:00 UTC");
        assertThat(Moments.say(FRIDAY, ZoneOffset.ofHours(2), Locale.ENGLISH))
                .isEqualTo("Saturday 13 March 2027, 01:00 +02:00");
    }

    @Test
    void on_the_same_day_the_time_alone_says_enough() {
        assertThat(Moments.time(FRIDAY, ZoneOffset.UTC, Locale.ENGLISH)).isEqualTo("23:00 UTC");
    }

    @Test
    void days_and_months_are_said_in_the_language_of_the_page() {
        assertThat(Moments.say(FRIDAY, ZoneId.of("America/New_York"), Locale.FRENCH))
                .isEqualTo("vendredi 12 mars 2027, 18:00 New York");
        assertThat(Moments.say(FRIDAY, ZoneId.of("America/New_York"), Locale.forLanguageTag("ar")))
                .contains("الجمعة")
                .contains("نيويورك");
    }

    @Test
    void how_long_is_left_is_said_by_what_matters() {
        assertThat(Moments.length(Duration.ofDays(3).plusHours(5), Locale.ENGLISH))
                .isEqualTo("3 days");
        assertThat(Moments.length(Duration.ofHours(19).plusMinutes(12), Locale.ENGLISH))
                .isEqualTo("19 hours, 12 minutes");
        assertThat(Moments.length(Duration.ofHours(2), Locale.ENGLISH)).isEqualTo("2 hours");
        assertThat(Moments.length(Duration.ofSeconds(20), Locale.ENGLISH)).isEqualTo("1 minute");
    }

    @Test
    void where_a_second_decides_it_is_said_and_so_is_a_length_to_the_second() {
        Instant instant = Instant.parse("2026-11-24T12:36:07Z");

        assertThat(Moments.toTheSecond(instant, ZoneId.of("America/New_York"), Locale.ENGLISH))
                .isEqualTo("Tuesday 24 November 2026, 07:36:07 New York");
        assertThat(Moments.timeToTheSecond(instant, ZoneId.of("Europe/Zurich"), Locale.ENGLISH))
                .isEqualTo("13:36:07 Zurich");
        assertThat(Moments.lengthToTheSecond(Duration.ofSeconds(93_605), Locale.ENGLISH))
                .isEqualTo("1 day, 2 hours, 5 seconds");
        assertThat(Moments.lengthToTheSecond(Duration.ofMinutes(2), Locale.ENGLISH))
                .isEqualTo("2 minutes");
        assertThat(Moments.lengthToTheSecond(Duration.ZERO, Locale.ENGLISH)).isEqualTo("0 seconds");
    }
}
