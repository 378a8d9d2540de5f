package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.procedure.Language;

class SubmissionFormTest {

    private static final UUID PARAGRAPH = UUID.fromString("019a0000-0000-7000-8000-000000000005");

    /** What was given on a receipt must stay checkable for ever: version 1 never changes by a byte. */
    @Test
    void the_bytes_of_version_1_are_these() {
        byte[] form = form("2027-03-12T22:59:59.1Z", comments());

        assertThat(new String(form, StandardCharsets.UTF_8))
                .isEqualTo("{\"comments\":["
                        + "{\"comment\":\"Älter werden\\n\\\"in Würde\\\"\",\"language\":\"en\",\"number\":1,"
                        + "\"paragraph\":null,\"proposedText\":\"\",\"rationale\":\"\",\"type\":\"GENERAL\"},"
                        + "{\"comment\":\"Add safety.\",\"language\":\"ar\",\"number\":2,"
                        + "\"paragraph\":\"019a0000-0000-7000-8000-000000000005\",\"proposedText\":\"cheaply *and safely*\","
                        + "\"rationale\":\"Cost is not all.\",\"type\":\"SUBSTANTIVE\"}],"
                        + "\"form\":\"rapporteur/submission\",\"number\":\"7F3A-K0QM-92ZD-XB4T-5HW8\","
                        + "\"organisation\":\"019a0000-0000-7000-8000-000000000004\",\"organisationName\":\"Elders United\","
                        + "\"period\":\"019a0000-0000-7000-8000-000000000002\","
                        + "\"procedure\":\"019a0000-0000-7000-8000-000000000001\","
                        + "\"receivedAt\":\"2027-03-12T22:59:59.100000Z\","
                        + "\"revision\":\"019a0000-0000-7000-8000-000000000003\",\"timing\":\"ON_TIME\",\"version\":1,"
                        + "\"withholdName\":true,\"withholdReason\":\"fear of reprisals\"}");
        assertThat(CanonicalForm.sha256(form)).matches("[0-9a-f]{64}");
    }

    @Test
    void the_same_content_gives_the_same_fingerprint_and_any_other_a_different_one() {
        byte[] one = form("2027-03-12T22:59:59.100000Z", comments());

        assertThat(form("2027-03-12T22:59:59.1Z", comments())).isEqualTo(one);
        assertThat(form("2027-03-12T22:59:59.100001Z", comments())).isNotEqualTo(one);
        assertThat(form("2027-03-12T22:59:59.1Z", comments().subList(0, 1))).isNotEqualTo(one);
        assertThat(form(
                        "2027-03-12T22:59:59.1Z",
                        List.of(comments().get(1), comments().get(0))))
                .isNotEqualTo(one);
    }

    private static List<CommentText> comments() {
        return List.of(
                new CommentText(null, CommentType.GENERAL, Language.EN, "Älter werden\n\"in Würde\"", "", ""),
                new CommentText(
                        PARAGRAPH,
                        CommentType.SUBSTANTIVE,
                        Language.AR,
                        "Add safety.",
                        "cheaply *and safely*",
                        "Cost is not all."));
    }

    private static byte[] form(String receivedAt, List<CommentText> comments) {
        return SubmissionForm.of(
                "7F3A-K0QM-92ZD-XB4T-5HW8",
                UUID.fromString("019a0000-0000-7000-8000-000000000001"),
                UUID.fromString("019a0000-0000-7000-8000-000000000002"),
                UUID.fromString("019a0000-0000-7000-8000-000000000003"),
                UUID.fromString("019a0000-0000-7000-8000-000000000004"),
                "Elders United",
                Instant.parse(receivedAt),
                Timing.ON_TIME,
                true,
                "fear of reprisals",
                comments);
    }
}
