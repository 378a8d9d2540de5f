package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.OrganisationNames;
import org.rapporteur.identity.OrganisationState;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Timetable;

class AdmissionTest {

    private static final Instant OPENS = Instant.parse("2027-02-01T14:00:00Z");
    private static final Instant FIRST_DEADLINE = Instant.parse("2027-03-01T23:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2027-03-12T23:00:00Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final Organisation SPECIAL = organisation(ConsultativeStatus.SPECIAL);

    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({
        "2027-02-01T14:00:00Z, ON_TIME",
        "2027-03-01T22:59:59.999999Z, ON_TIME",
        "2027-03-01T23:00:00Z, IN_EXTENSION",
        "2027-03-12T22:59:59.999999Z, IN_EXTENSION",
        "2027-03-12T23:00:00Z, LATE",
        "2027-03-13T00:00:00Z, LATE"
    })
    void what_is_received_counts_by_the_deadlines_to_the_microsecond(Instant received, Timing expected) {
        assertThat(admission(LateRule.ACCEPT_MARKED, null).timing(SPECIAL, received))
                .isEqualTo(expected);
    }

    @Test
    void after_the_closing_everything_is_late_whatever_the_deadline_says() {
        Instant closed = DEADLINE.plusSeconds(3);

        assertThat(admission(LateRule.ACCEPT_MARKED, closed).timing(SPECIAL, DEADLINE.minusSeconds(1)))
                .isEqualTo(Timing.LATE);
    }

    @Test
    void a_submission_after_the_deadline_is_refused_with_an_explanation() {
        assertThatThrownBy(() -> admission(LateRule.REFUSE, null).timing(SPECIAL, DEADLINE.plusSeconds(65)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("submission.late");
                    assertThat(refusal.details())
                            .extracting(Object::toString)
                            .containsExactly(
                                    "Friday 12 March 2027, 18:00:00 New York (UTC-05:00)",
                                    "Friday 12 March 2027, 18:01:05 New York (UTC-05:00)",
                                    "PT1M5S");
                });
    }

    @Test
    void in_time_the_late_rule_makes_no_difference() {
        assertThat(admission(LateRule.REFUSE, null).timing(SPECIAL, FIRST_DEADLINE))
                .isEqualTo(Timing.IN_EXTENSION);
    }

    @Test
    void nothing_is_taken_before_the_opening() {
        assertThatThrownBy(() -> admission(LateRule.ACCEPT_MARKED, null).timing(SPECIAL, OPENS.minusNanos(1000)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("period.not-open"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"GENERAL, true", "SPECIAL, true", "ROSTER, false", "NONE, false"})
    void only_the_categories_that_the_call_names_take_part(ConsultativeStatus status, boolean admitted) {
        Admission admission = admission(LateRule.REFUSE, null);
        Organisation organisation = organisation(status);

        if (admitted) {
            assertThatCode(() -> admission.timing(organisation, OPENS)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> admission.timing(organisation, OPENS))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("submission.not-admitted"));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"PENDING, organisation.pending", "REFUSED, submission.not-admitted", "SUSPENDED, organisation.suspended"
    })
    void only_an_approved_organisation_is_heard(OrganisationState state, String refused) {
        Organisation organisation = new Organisation(
                UUID.randomUUID(),
                "Elders United",
                "ELDERS",
                ConsultativeStatus.GENERAL,
                "CHE",
                state,
                OrganisationNames.english("Elders United"));

        assertThatThrownBy(() -> admission(LateRule.REFUSE, null).timing(organisation, OPENS))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(refused));
    }

    @Test
    void the_words_of_comment_proposal_and_rationale_count_together_up_to_the_limit() {
        CommentText five = text("one two", "*three*", "four five");

        assertThatCode(() -> admission(LateRule.REFUSE, null)
                        .requireWithinLimit(ConsultativeStatus.SPECIAL, List.of(five, five)))
                .doesNotThrowAnyException();
    }

    @Test
    void one_word_too_many_is_refused_with_the_counts() {
        CommentText five = text("one two", "*three*", "four five");
        CommentText one = text("eleven", "", "");

        assertThatThrownBy(() -> admission(LateRule.REFUSE, null)
                        .requireWithinLimit(ConsultativeStatus.SPECIAL, List.of(five, five, one)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("submission.too-long");
                    assertThat(refusal.details()).containsExactly(11, 10, 1);
                });
    }

    @Test
    void a_category_without_a_limit_may_write_as_much_as_it_likes() {
        CommentText many = text("word ".repeat(3_000), "", "");

        assertThatCode(() ->
                        admission(LateRule.REFUSE, null).requireWithinLimit(ConsultativeStatus.GENERAL, List.of(many)))
                .doesNotThrowAnyException();
    }

    @Test
    void chinese_comments_count_each_character() {
        CommentText eleven = new CommentText(null, CommentType.GENERAL, Language.ZH, "移民的社会融合是重要的", "", "");

        assertThatThrownBy(() -> admission(LateRule.REFUSE, null)
                        .requireWithinLimit(ConsultativeStatus.SPECIAL, List.of(eleven)))
                .isInstanceOf(Refusal.class);
    }

    private static CommentText text(String comment, String proposed, String rationale) {
        return new CommentText(null, CommentType.SUBSTANTIVE, Language.EN, comment, proposed, rationale);
    }

    @Test
    void a_withdrawn_procedure_takes_nothing() {
        Admission withdrawn = new Admission(rules(LateRule.ACCEPT_MARKED), period(null), NEW_YORK, true);

        assertThatThrownBy(() -> withdrawn.timing(SPECIAL, OPENS))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("procedure.withdrawn"));
    }

    private static Organisation organisation(ConsultativeStatus status) {
        return new Organisation(UUID.randomUUID(), "Elders United", "ELDERS", status, "CHE");
    }

    private static Admission admission(LateRule lateRule, Instant closedAt) {
        return new Admission(rules(lateRule), period(closedAt), NEW_YORK, false);
    }

    private static CommentPeriod period(Instant closedAt) {
        return new CommentPeriod(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), OPENS, FIRST_DEADLINE, DEADLINE, closedAt);
    }

    private static CallRules rules(LateRule lateRule) {
        return new CallRules(
                Set.of(ConsultativeStatus.GENERAL, ConsultativeStatus.SPECIAL),
                ReviewMode.SILENCE,
                Map.of(ConsultativeStatus.SPECIAL, 10),
                lateRule,
                true,
                Set.of(Language.EN, Language.ZH),
                Timetable.usual(
                        LocalDate.of(2027, 1, 20),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 4, 1),
                        LocalDate.of(2027, 5, 1)));
    }
}
