package org.rapporteur.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void a_time_that_clocks_skip_is_refused_by_name() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> WallClock.instant(LocalDateTime.parse("2027-03-14T02:30"), NEW_YORK));
        assertThat(refusal.code()).isEqualTo("field.gap");
        assertThat(refusal.details()).containsExactly("2027-03-14 02:30", "America/New_York");
    }

    @Test
    void of_a_time_that_is_shown_twice_the_first_is_meant() {
        assertThat(WallClock.instant(LocalDateTime.parse("2027-11-07T01:30"), NEW_YORK))
                .isEqualTo(Instant.parse("2027-11-07T05:30:00Z"));
    }
}
