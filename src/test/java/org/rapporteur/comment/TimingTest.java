package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.springframework.lang.Nullable;

/** The three marks over whatever becomes of a deadline: moved on, moved up, moved again, passed, closed. */
class TimingTest {

    private static final Instant OPENS = Instant.parse("2027-02-01T14:00:00Z");
    private static final long FIRST = 1_000;
    private static final UUID ID = UUID.randomUUID();

    /** At a moment somebody moves the deadline; both in microseconds from the opening. */
    private record Move(long at, long becomes) {}

    @Property
    void a_mark_once_given_is_never_another_one(
            @ForAll @Size(max = 8) List<@LongRange(max = 3_000) Long> moments,
            @ForAll @Size(min = 8, max = 8) List<@LongRange(max = 3_000) Long> deadlines,
            @ForAll @LongRange(max = 3_000) long received) {
        long deadline = FIRST;
        Timing given = null;
        for (Move move : moves(moments, deadlines)) {
            if (given == null && received < move.at()) {
                given = mark(deadline, received);
            }
            // as the secretariat may: no deadline that has passed is moved, none into the past
            if (move.at() < deadline && move.becomes() > move.at()) {
                deadline = move.becomes();
            }
            if (given != null) {
                assertThat(mark(deadline, received)).isEqualTo(given);
            }
        }
    }

    @Property
    void time_leads_from_one_mark_to_the_next_and_never_back(
            @ForAll @LongRange(max = 3_000) long deadline,
            @ForAll @LongRange(max = 3_000) long earlier,
            @ForAll @LongRange(max = 3_000) long later) {
        long one = Math.min(earlier, later);
        long other = Math.max(earlier, later);

        assertThat(mark(deadline, one)).isLessThanOrEqualTo(mark(deadline, other));
    }

    @Property
    void each_mark_is_what_it_says(
            @ForAll @LongRange(max = 3_000) long deadline, @ForAll @LongRange(max = 3_000) long received) {
        Timing expected = received >= deadline ? Timing.LATE : received >= FIRST ? Timing.IN_EXTENSION : Timing.ON_TIME;

        assertThat(mark(deadline, received)).isEqualTo(expected);
        assertThat(mark(Math.min(deadline, FIRST), received))
                .as("without an extension nothing is received in one")
                .isNotEqualTo(Timing.IN_EXTENSION);
    }

    @Property
    void what_comes_after_the_closing_is_late_whatever_the_deadline(
            @ForAll @LongRange(max = 3_000) long deadline, @ForAll @LongRange(max = 3_000) long received) {
        assertThat(period(deadline, at(0)).timingOf(at(received))).isEqualTo(Timing.LATE);
    }

    private static List<Move> moves(List<Long> moments, List<Long> deadlines) {
        List<Long> sorted = moments.stream().sorted().toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> new Move(sorted.get(i), deadlines.get(i)))
                .toList();
    }

    private static Timing mark(long deadline, long received) {
        return period(deadline, null).timingOf(at(received));
    }

    private static CommentPeriod period(long deadline, @Nullable Instant closedAt) {
        return new CommentPeriod(ID, ID, ID, OPENS, at(FIRST), at(deadline), closedAt);
    }

    private static Instant at(long micros) {
        return OPENS.plusNanos(micros * 1_000);
    }
}
