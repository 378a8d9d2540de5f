package org.rapporteur.portal.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Recorded;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.procedure.Stage;
import org.rapporteur.review.Ruling;
import org.rapporteur.wording.Messages;

class JournalLineTest {

    private static final Instant AT = Instant.parse("2027-03-12T18:00:00Z");
    private static final Messages MESSAGES = Messages.in("messages");

    @Test
    void the_chairs_decision_is_said_with_its_task_and_by_name() {
        JournalLine line = line(
                "chair.decided",
                "chair",
                "chair",
                Map.of("task", "APPROVE_DRAFT", "decision", "RETURN", "revision", 2, "fingerprint", "0a", "notes", 1));

        assertThat(line.who()).isEqualTo("Ana Silva");
        assertThat(line.forFunction()).isEqualTo("function.chair");
        assertThat(line.details())
                .extracting(JournalLine.Detail::key, JournalLine.Detail::message)
                .containsExactly(
                        tuple("task", "chair.question.APPROVE_DRAFT"),
                        tuple("decision", "chair.took.RETURN"),
                        tuple("notes", null));
        assertThat(line.marks()).containsOnlyKeys("revision", "fingerprint");
    }

    @Test
    void moments_are_moments_and_identifiers_are_apart() {
        UUID period = UUID.randomUUID();
        JournalLine line = line(
                "comment-period.deadline-moved",
                "system",
                null,
                Map.of(
                        "period",
                        period.toString(),
                        "from",
                        AT.toString(),
                        "to",
                        "2027-03-13T18:00:00Z",
                        "reason",
                        "Asked for."));

        assertThat(line.who()).isNull();
        assertThat(line.details())
                .extracting(JournalLine.Detail::key, JournalLine.Detail::instant)
                .containsExactly(
                        tuple("from", AT), tuple("to", Instant.parse("2027-03-13T18:00:00Z")), tuple("reason", null));
        assertThat(line.marks()).containsExactly(Map.entry("period", period.toString()));
    }

    @Test
    void files_are_listed_one_by_one_and_paragraphs_counted() {
        assertThat(line("renditions.made", "system", null, Map.of("sha256", Map.of("PDF", "0a", "HTML", "0b")))
                        .marks())
                .containsExactly(Map.entry("sha256 HTML", "0b"), Map.entry("sha256 PDF", "0a"));
        assertThat(line(
                                "silence.broken",
                                "x",
                                "Utopia",
                                Map.of("paragraphs", List.of("a", "b"), "identityWithheld", true))
                        .details())
                .extracting(JournalLine.Detail::value, JournalLine.Detail::message)
                .containsExactly(tuple("2", null), tuple("true", "journal.yes"));
    }

    @Test
    void whatever_code_a_detail_has_there_are_words_for_it() {
        for (Stage stage : Stage.values()) {
            assertSaid(line("stage.reached", "system", null, Map.of("stage", stage.name())));
        }
        for (ChairTask.Kind kind : ChairTask.Kind.values()) {
            for (ChairTask.Decision decision : ChairTask.Decision.values()) {
                assertSaid(line("chair.decided", "x", null, Map.of("task", kind.name(), "decision", decision.name())));
            }
        }
        for (Ruling.Decision decision : Ruling.Decision.values()) {
            assertSaid(line("ruling.given", "x", null, Map.of("decision", decision.name())));
        }
    }

    @Test
    void who_withholds_their_identity_is_named_only_to_those_who_may_know_it() {
        Recorded broken =
                recorded("silence.broken", "maria", "Utopia", Map.of("number", "7F3A", "identityWithheld", true));

        JournalLine hidden = JournalLine.of(broken, Map.of("maria", "Maria Souza"), false);
        assertThat(hidden.withheld()).isTrue();
        assertThat(hidden.toString()).doesNotContainIgnoringCase("maria").doesNotContain("Utopia");
        assertThat(hidden.details()).extracting(JournalLine.Detail::value).containsExactly("7F3A", "true");

        JournalLine seen = JournalLine.of(broken, Map.of("maria", "Maria Souza"), true);
        assertThat(seen.withheld()).isFalse();
        assertThat(seen.who()).isEqualTo("Maria Souza");
        assertThat(seen.entry().onBehalfOf()).isEqualTo("Utopia");

        assertThat(JournalLine.of(
                                recorded("silence.broken", "maria", "Utopia", Map.of("identityWithheld", false)),
                                Map.of(),
                                false)
                        .who())
                .isEqualTo("maria");
    }

    private static void assertSaid(JournalLine line) {
        assertThat(line.details()).isNotEmpty().allSatisfy(detail -> {
            assertThat(MESSAGES.getMessage(detail.message(), null, "", Locale.ENGLISH))
                    .isNotEmpty();
            assertThat(MESSAGES.getMessage("journal." + detail.key(), null, "", Locale.ENGLISH))
                    .isNotEmpty();
        });
    }

    private static JournalLine line(String act, String actor, String onBehalfOf, Map<String, Object> content) {
        return JournalLine.of(recorded(act, actor, onBehalfOf, content), Map.of("chair", "Ana Silva"), true);
    }

    private static Recorded recorded(String act, String actor, String onBehalfOf, Map<String, Object> content) {
        Entry entry = new Entry(act, UUID.randomUUID(), actor, onBehalfOf, AT, content);
        return new Recorded(7, "0".repeat(64), entry, false);
    }
}
