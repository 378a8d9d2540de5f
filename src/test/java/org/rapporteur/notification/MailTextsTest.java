package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.identity.Account;
import org.rapporteur.wording.Messages;
import org.springframework.context.NoSuchMessageException;

class MailTextsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final Instant DEADLINE = Instant.parse("2026-03-12T22:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    private static final String LINK = "https://rapporteur.example/tasks/1";

    private final MailTexts texts = new MailTexts(Messages.in("messages"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approve-draft",
                "approve-revision",
                "rule-on-review",
                "approve-final-text",
                "vice-chair-called",
                "draft-returned",
                "revision-returned",
                "final-text-returned",
                "comments-open",
                "comments-closed",
                "deadline-moved",
                "submission-received",
                "answers-released",
                "review-open",
                "contribution-received",
                "review-agreed",
                "review-not-agreed",
                "review-corrected",
                "review-uncorrected",
                "revise-after-review",
                "edit-final-text",
                "schedule-release",
                "schedule-release-again",
                "rendition-refused",
                "published",
                "withdrawn"
            })
    void there_is_a_text_for_each_thing_that_happens(String event) {
        MailText text =
                texts.of(notice(event + ":1", "Migration", DEADLINE, "7F3A"), reader(NEW_YORK), NEW_YORK, LINK, NOW);

        assertThat(text.subject()).contains("Migration");
        assertThat(text.body()).contains("Migration").contains("Where: " + LINK);
    }

    @ParameterizedTest
    @MethodSource
    void every_text_is_filled_wholly_and_says_what_is_asked_and_where(String event) {
        MailText text = texts.of(
                notice(event, "Migration", DEADLINE, "7F3A", "49726c55", new Verbatim("head\n\nsigned"), "LATE"),
                reader(NEW_YORK),
                NEW_YORK,
                LINK,
                NOW);

        assertThat(text.subject())
                .isNotBlank()
                .doesNotContain("{")
                .doesNotContain("''")
                .doesNotContain("\n");
        assertThat(text.body()).doesNotContain("{").doesNotContain("''").contains(LINK);
        if (!event.equals("withdrawn")) {
            assertThat(text.body()).containsAnyOf("What is asked:", "Nothing is asked", "Nothing more is asked");
        }
    }

    static Stream<String> every_text_is_filled_wholly_and_says_what_is_asked_and_where() {
        Properties bundle = bundle();
        return bundle.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".body"))
                .map(key -> key.substring("mail.".length(), key.length() - ".body".length()))
                .sorted();
    }

    @Test
    void a_deadline_is_written_in_the_zone_of_the_body_and_of_the_reader() {
        MailText text = texts.of(notice("comments-open:1", "Migration", DEADLINE), reader(GENEVA), NEW_YORK, LINK, NOW);

        assertThat(text.body())
                .contains("By when: Thursday 12 March 2026, 18:00 New York (23:00 Zurich), 3 days left.");
    }

    @Test
    void a_moment_that_has_passed_is_written_without_what_is_left() {
        MailText text =
                texts.of(notice("comments-open:1", "Migration", DEADLINE), reader(GENEVA), NEW_YORK, LINK, DEADLINE);

        assertThat(text.body()).contains("18:00 New York (23:00 Zurich).").doesNotContain("left");
    }

    @Test
    void a_deadline_is_written_once_for_a_reader_in_the_zone_of_the_body() {
        MailText text =
                texts.of(notice("comments-open:1", "Migration", DEADLINE), reader(NEW_YORK), NEW_YORK, LINK, NOW);

        assertThat(text.body()).contains("18:00 New York, 3 days left.").doesNotContain("(Thursday");
    }

    @Test
    void a_date_that_is_missing_is_said_to_be_so_and_a_missing_reason_is_left_out() {
        MailText empty = texts.of(notice("draft-returned", "Migration", "", ""), reader(NEW_YORK), NEW_YORK, LINK, NOW);
        MailText missing = texts.of(notice("draft-returned", "Migration"), reader(NEW_YORK), NEW_YORK, LINK, NOW);

        assertThat(empty.body()).contains("By when: no date is set").doesNotContain("note on the whole");
        assertThat(missing).isEqualTo(empty);
        assertThat(texts.of(notice("draft-returned", "Migration", "", "See ¶4"), reader(NEW_YORK), NEW_YORK, LINK, NOW)
                        .body())
                .contains("The note on the whole: See ¶4\n");
    }

    @ParameterizedTest
    @CsvSource({"ON_TIME, received in time", "IN_EXTENSION, received in the extension", "LATE, received late"})
    void a_receipt_says_how_the_submission_counts_and_what_follows(String timing, String said) {
        MailText text = texts.of(
                notice("submission-received", "Migration", DEADLINE, "7F3A", "49726c55", Verbatim.NOTHING, timing),
                reader(NEW_YORK),
                NEW_YORK,
                LINK,
                NOW);

        assertThat(text.body()).contains("Counted as: " + said);
    }

    @Test
    void what_is_to_be_copied_keeps_its_lines_and_where_there_is_none_nothing_is_said_of_it() {
        MailText text = texts.of(
                notice(
                        "submission-received",
                        "Migration",
                        DEADLINE,
                        "7F3A",
                        "49726c55",
                        new Verbatim("head\n\nsigned")),
                reader(NEW_YORK),
                NEW_YORK,
                LINK,
                NOW);
        MailText without = texts.of(
                notice("submission-received", "Migration", DEADLINE, "7F3A", "49726c55", Verbatim.NOTHING),
                reader(NEW_YORK),
                NEW_YORK,
                LINK,
                NOW);

        assertThat(text.body()).contains(":\nhead\n\nsigned\n");
        assertThat(without.body())
                .contains("49726c55")
                .doesNotContain("signed head")
                .doesNotContain("\0");
    }

    @Test
    void what_people_typed_stays_on_one_line_and_is_no_pattern() {
        String title = "Migration\r\nBcc: eve@example.org\u2028{9} 'and'\u0007 development";
        MailText text = texts.of(notice("approve-draft", title), reader(NEW_YORK), NEW_YORK, LINK, NOW);

        assertThat(text.subject())
                .isEqualTo("To decide: the draft summary “Migration Bcc: eve@example.org {9} 'and' development”");
        assertThat(text.body()).doesNotContain("\nBcc:").doesNotContain("\r");
    }

    @Test
    void a_mail_is_in_the_recipients_language_with_their_zone_and_in_arabic_each_line_runs_from_the_right() {
        MailTexts ours = new MailTexts(Messages.in("wording"));
        Account reader =
                new Account(new UUID(0, 2), "amal", "amal@example.org", "Amal", Locale.forLanguageTag("ar"), GENEVA);

        MailText text =
                ours.of(notice("comments-open:1", "Migration and work", DEADLINE), reader, NEW_YORK, LINK, DEADLINE);

        assertThat(text.subject()).isEqualTo("\u200fتعليقات: \u2068Migration and work\u2069");
        assertThat(text.body())
                .startsWith("\u200fآخر موعد: الخميس، 12 آذار/مارس 2026، 18:00 نيويورك (23:00 زيورخ)")
                .contains("\n\u200f" + LINK + "\n")
                .contains("\n--\n");
    }

    @Test
    void a_happening_without_a_text_is_an_error() {
        assertThatThrownBy(() -> texts.of(notice("no-such-thing:1", "x"), reader(NEW_YORK), NEW_YORK, LINK, NOW))
                .isInstanceOf(NoSuchMessageException.class);
    }

    private static Notice notice(String event, Object... details) {
        return new Notice(event, null, List.of(), "/tasks/1", List.of(details));
    }

    private static Account reader(ZoneId zone) {
        return new Account(new UUID(0, 1), "ada", "ada@example.org", "Ada", Locale.ENGLISH, zone);
    }

    private static Properties bundle() {
        try (Reader reader = new InputStreamReader(
                MailTextsTest.class.getResourceAsStream("/messages/mails.properties"), StandardCharsets.UTF_8)) {
            Properties bundle = new Properties();
            bundle.load(reader);
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
