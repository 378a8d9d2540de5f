package org.rapporteur.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
    private static final Timetable PLAN =
            Timetable.usual(MARCH_1, MARCH_1.plusDays(40), MARCH_1.plusDays(60), MARCH_1.plusDays(80));

    @Test
    void comments_close_on_the_planned_day_at_closing_time_where_the_body_sits() {
        Instant opening = Instant.parse("2026-03-02T15:00:00Z");

        // 10 April, 18:00 in New York, where summer time has begun meanwhile
        assertThat(PLAN.commentsCloseAt(opening, NEW_YORK)).isEqualTo(Instant.parse("2026-04-10T22:00:00Z"));
    }

    @Test
    void a_period_that_opens_late_lasts_its_shortest_time_all_the_same_and_ends_at_closing_time() {
        Instant morning = Instant.parse("2026-04-09T12:00:00Z");
        Instant night = Instant.parse("2026-04-10T02:00:00Z");

        assertThat(PLAN.commentsCloseAt(morning, NEW_YORK)).isEqualTo(Instant.parse("2026-04-30T22:00:00Z"));
        assertThat(PLAN.commentsCloseAt(night, NEW_YORK)).isEqualTo(Instant.parse("2026-05-01T22:00:00Z"));
        assertThat(PLAN.areCommentsLengthened(morning, NEW_YORK)).isTrue();
        assertThat(PLAN.areCommentsLengthened(Instant.parse("2026-03-02T15:00:00Z"), NEW_YORK))
                .isFalse();
    }

    @Test
    void the_first_round_of_silence_lasts_72_hours_at_least() {
        Instant opening = Instant.parse("2026-04-30T12:00:00Z");

        assertThat(PLAN.reviewClosesAt(1, opening, NEW_YORK)).isEqualTo(opening.plus(Duration.ofHours(72)));
    }

    @Test
    void a_further_round_lasts_24_hours_whatever_the_plan_says() {
        Instant opening = Instant.parse("2026-03-20T12:00:00Z");

        assertThat(PLAN.reviewClosesAt(2, opening, NEW_YORK)).isEqualTo(opening.plus(Duration.ofHours(24)));
    }

    @Test
    void what_the_timetable_leaves_for_answering_and_editing_spares_the_chair_its_time() {
        // 30 April and 20 May, 18:00 in New York, less five days and, for the review, 72 hours
        assertThat(PLAN.revisionDueAt(NEW_YORK)).isEqualTo(Instant.parse("2026-04-22T22:00:00Z"));
        assertThat(PLAN.finalTextDueAt(NEW_YORK)).isEqualTo(Instant.parse("2026-05-15T22:00:00Z"));
    }

    @Property
    void no_comment_period_is_shorter_than_its_shortest_time(@ForAll @IntRange(min = 0, max = 200_000) int minutes) {
        Instant opening = Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofMinutes(minutes));

        assertThat(Duration.between(opening, PLAN.commentsCloseAt(opening, NEW_YORK)))
                .isGreaterThanOrEqualTo(PLAN.commentsAtLeast());
    }
}
