package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Refusal;

class ReleaseMomentTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void a_moment_lies_ahead_and_not_more_than_five_years() {
        assertThat(refused(NOW)).isEqualTo("release.past");
        assertThatCode(() -> ReleaseMoment.require(NOW.plusMillis(1), NOW, ZoneOffset.UTC))
                .doesNotThrowAnyException();
        Instant farthest = Instant.parse("2032-03-01T12:00:00Z");
        assertThatCode(() -> ReleaseMoment.require(farthest, NOW, ZoneOffset.UTC))
                .doesNotThrowAnyException();
        assertThat(refused(farthest.plusMillis(1))).isEqualTo("release.too-far");
    }

    @Test
    void a_moment_that_has_passed_counts_as_not_set_until_the_document_is_released() {
        assertThat(publication(NOW.plusSeconds(1), null).awaitsRelease(NOW)).isTrue();
        assertThat(publication(NOW, null).awaitsRelease(NOW)).isFalse();
        assertThat(publication(null, null).awaitsRelease(NOW)).isFalse();
        assertThat(publication(NOW, null).isMomentPassed(NOW)).isTrue();
        assertThat(publication(NOW, NOW).isMomentPassed(NOW)).isFalse();
        assertThat(publication(null, null).isMomentPassed(NOW)).isFalse();
    }

    private static Publication publication(Instant releaseAt, Instant releasedAt) {
        return new Publication(UUID.randomUUID(), UUID.randomUUID(), null, null, null, releaseAt, releasedAt);
    }

    private static String refused(Instant moment) {
        return catchThrowableOfType(Refusal.class, () -> ReleaseMoment.require(moment, NOW, ZoneOffset.UTC))
                .code();
    }
}
