package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.comment.SubmissionContent.Sent;
import org.rapporteur.comment.SubmissionContent.Signatory;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.procedure.Language;
import org.rapporteur.summary.Passage;

class SubmissionFormTest {

    private static final UUID PARAGRAPH = UUID.fromString("019a0000-0000-7000-8000-000000000005");

    /** What was given on a receipt must stay checkable for ever: version 2 never changes by a byte. */
    @Test
    void the_bytes_of_version_2_are_these() {
        byte[] form = form("2027-03-12T22:59:59.1Z", comments());

        assertThat(new String(form, StandardCharsets.UTF_8))
                .isEqualTo("{\"channel\":\"PAPER\",\"comments\":["
                        + "{\"attachments\":[],\"comment\":\"Älter werden\\n\\\"in Würde\\\"\",\"language\":\"en\",\"number\":1,"
                        + "\"paragraph\":null,\"passage\":null,\"proposedText\":\"\",\"rationale\":\"\","
                        + "\"references\":\"\",\"type\":\"GENERAL\"},"
                        + "{\"attachments\":[{\"mediaType\":\"application/pdf\",\"name\":\"study.pdf\","
                        + "\"sha256\":\"ab\",\"size\":1024}],\"comment\":\"Add safety.\",\"language\":\"ar\",\"number\":2,"
                        + "\"paragraph\":\"019a0000-0000-7000-8000-000000000005\","
                        + "\"passage\":{\"after\":\" and easily\",\"before\":\"be moved \",\"quote\":\"cheaply\",\"start\":9},"
                        + "\"proposedText\":\"cheaply *and safely*\",\"rationale\":\"Cost is not all.\","
                        + "\"references\":\"https://example.org/study\",\"type\":\"SUBSTANTIVE\"}],"
                        + "\"cosigners\":[{\"organisation\":\"019a0000-0000-7000-8000-000000000006\","
                        + "\"organisationName\":\"Youth Ahead\"}],"
                        + "\"form\":\"rapporteur/submission\",\"number\":\"7F3A-K0QM-92ZD-XB4T-5HW8\","
                        + "\"organisation\":\"019a0000-0000-7000-8000-000000000004\",\"organisationName\":\"Elders United\","
                        + "\"period\":\"019a0000-0000-7000-8000-000000000002\","
                        + "\"procedure\":\"019a0000-0000-7000-8000-000000000001\","
                        + "\"receivedAt\":\"2027-03-12T22:59:59.100000Z\",\"replaces\":\"AAAA-BBBB\","
                        + "\"revision\":\"019a0000-0000-7000-8000-000000000003\",\"submissionVersion\":2,"
                        + "\"timing\":\"ON_TIME\",\"version\":2,"
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

    private static List<Sent> comments() {
        return List.of(
                new Sent(
                        new CommentText(null, CommentType.GENERAL, Language.EN, "Älter werden\n\"in Würde\"", "", ""),
                        List.of()),
                new Sent(
                        new CommentText(
                                PARAGRAPH,
                                CommentType.SUBSTANTIVE,
                                Language.AR,
                                "Add safety.",
                                "cheaply *and safely*",
                                "Cost is not all.",
                                "https://example.org/study",
                                new Passage("cheaply", "be moved ", " and easily", 9)),
                        List.of(new Attachment(PARAGRAPH, "study.pdf", "application/pdf", 1024, "ab"))));
    }

    private static byte[] form(String receivedAt, List<Sent> comments) {
        return SubmissionForm.of(new SubmissionContent(
                "7F3A-K0QM-92ZD-XB4T-5HW8",
                UUID.fromString("019a0000-0000-7000-8000-000000000001"),
                UUID.fromString("019a0000-0000-7000-8000-000000000002"),
                UUID.fromString("019a0000-0000-7000-8000-000000000003"),
                new Signatory(UUID.fromString("019a0000-0000-7000-8000-000000000004"), "Elders United"),
                List.of(new Signatory(UUID.fromString("019a0000-0000-7000-8000-000000000006"), "Youth Ahead")),
                Channel.PAPER,
                2,
                "AAAA-BBBB",
                Instant.parse(receivedAt),
                Timing.ON_TIME,
                true,
                "fear of reprisals",
                comments));
    }
}
