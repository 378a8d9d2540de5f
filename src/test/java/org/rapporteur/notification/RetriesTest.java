package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {

    @Test
    void the_pauses_grow_fourfold_up_to_six_hours() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(Retries::pauseAfter))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(16),
                        Duration.ofMinutes(64),
                        Duration.ofMinutes(256),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
    }

    @Test
    void the_eighth_attempt_is_the_last() {
        assertThat(Retries.isLast(7)).isFalse();
        assertThat(Retries.isLast(8)).isTrue();
        assertThat(Retries.isLast(9)).isTrue();
    }
}
