package org.rapporteur.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.kernel.CanonicalForm;

class CommitmentTest {

    private static final UUID PROCEDURE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-03-01T14:02:07.123456Z");
    private static final byte[] SALT = salt(0);
    private static final Entry ENTRY =
            new Entry("draft.submitted", PROCEDURE, "ada", "the Chair", AT, Map.of("revision", 1));

    @Test
    void it_is_the_hash_of_the_salt_and_the_documented_form() {
        String form = "{\"act\":\"draft.submitted\",\"actor\":\"ada\",\"at\":\"2026-03-01T14:02:07.123456Z\","
                + "\"content\":{\"revision\":1},\"form\":\"journal-entry/1\",\"onBehalfOf\":\"the Chair\","
                + "\"procedure\":\"018f0000-0000-7000-8000-000000000001\"}";
        byte[] salted = HexFormat.of()
                .parseHex(HexFormat.of().formatHex(SALT)
                        + HexFormat.of().formatHex(form.getBytes(StandardCharsets.UTF_8)));

        assertThat(Commitment.of(ENTRY, SALT)).isEqualTo(CanonicalForm.sha256(salted));
    }

    @ParameterizedTest
    @MethodSource
    void changing_any_field_changes_it(Entry changed) {
        assertThat(Commitment.of(changed, SALT)).isNotEqualTo(Commitment.of(ENTRY, SALT));
    }

    static Stream<Entry> changing_any_field_changes_it() {
        Map<String, Object> content = ENTRY.content();
        return Stream.of(
                new Entry("draft.returned", PROCEDURE, "ada", "the Chair", AT, content),
                new Entry("draft.submitted", UUID.randomUUID(), "ada", "the Chair", AT, content),
                new Entry("draft.submitted", null, "ada", "the Chair", AT, content),
                new Entry("draft.submitted", PROCEDURE, "eve", "the Chair", AT, content),
                new Entry("draft.submitted", PROCEDURE, "ada", "a vice-chair", AT, content),
                new Entry("draft.submitted", PROCEDURE, "ada", null, AT, content),
                new Entry("draft.submitted", PROCEDURE, "ada", "the Chair", AT.plusNanos(1_000), content),
                new Entry("draft.submitted", PROCEDURE, "ada", "the Chair", AT, Map.of("revision", 2)),
                new Entry("draft.submitted", PROCEDURE, "ada", "the Chair", AT, Map.of("revision", "1")),
                new Entry("draft.submitted", PROCEDURE, "ada", "the Chair", AT, Map.of()));
    }

    @Test
    void another_salt_gives_another_commitment() {
        assertThat(Commitment.of(ENTRY, salt(1))).isNotEqualTo(Commitment.of(ENTRY, SALT));
        assertThat(Commitment.newSalt()).hasSize(Commitment.SALT_BYTES).isNotEqualTo(Commitment.newSalt());
    }

    @Test
    void the_order_in_which_content_was_put_together_does_not_matter() {
        Map<String, Object> oneWay = new LinkedHashMap<>();
        oneWay.put("b", true);
        oneWay.put("a", "x");
        Map<String, Object> otherWay = new LinkedHashMap<>();
        otherWay.put("a", "x");
        otherWay.put("b", true);

        assertThat(Commitment.of(with(oneWay), SALT)).isEqualTo(Commitment.of(with(otherWay), SALT));
    }

    @Test
    void what_the_database_does_not_keep_of_an_instant_is_not_committed_to() {
        Entry finer = new Entry("draft.submitted", PROCEDURE, "ada", "the Chair", AT.plusNanos(999), ENTRY.content());

        assertThat(Commitment.of(finer, SALT)).isEqualTo(Commitment.of(ENTRY, SALT));
    }

    private static Entry with(Map<String, Object> content) {
        return new Entry("draft.submitted", PROCEDURE, "ada", "the Chair", AT, content);
    }

    private static byte[] salt(int of) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        Arrays.fill(salt, (byte) of);
        return salt;
    }
}
