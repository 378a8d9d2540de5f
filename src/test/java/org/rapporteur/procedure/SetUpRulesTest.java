package org.rapporteur.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.kernel.Refusal;

class SetUpRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Session SESSION =
            new Session(UUID.randomUUID(), UUID.randomUUID(), 42, "Forty-second session", TODAY, TODAY.plusDays(9));

    @Test
    void a_panel_within_its_session_is_taken_with_its_texts_trimmed_and_composed() {
        Panel fit = SetUpRules.fit(panel("  3 (c) ", " A title\u0301 ", TODAY, 7), SESSION);

        assertThat(fit.agendaItem()).isEqualTo("3 (c)");
        assertThat(fit.title()).isEqualTo("A titl\u00e9");
    }

    @Test
    void the_first_and_the_last_day_belong_to_the_session() {
        assertThatCode(() -> SetUpRules.fit(panel("1", "T", SESSION.opens(), 1), SESSION))
                .doesNotThrowAnyException();
        assertThatCode(() -> SetUpRules.fit(panel("1", "T", SESSION.closes(), 1), SESSION))
                .doesNotThrowAnyException();
    }

    @Test
    void a_panel_held_outside_its_session_is_refused() {
        refuses("panel.date-outside-session", () -> SetUpRules.fit(panel("1", "T", TODAY.minusDays(1), 1), SESSION));
        refuses("panel.date-outside-session", () -> SetUpRules.fit(panel("1", "T", TODAY.plusDays(10), 1), SESSION));
    }

    @Test
    void a_panel_lacks_nothing_and_nothing_is_too_long() {
        refuses("field.missing", () -> SetUpRules.fit(panel(" ", "T", TODAY, 1), SESSION));
        refuses("field.missing", () -> SetUpRules.fit(panel("1", "", TODAY, 1), SESSION));
        refuses("field.missing", () -> SetUpRules.fit(panel("1", "T", null, 1), SESSION));
        refuses("field.too-long", () -> SetUpRules.fit(panel("1", "T".repeat(501), TODAY, 1), SESSION));
        refuses("field.characters", () -> SetUpRules.fit(panel("1", "T\u0007t", TODAY, 1), SESSION));
        refuses("meeting.number", () -> SetUpRules.fit(panel("1", "T", TODAY, 0), SESSION));
        refuses("meeting.number", () -> SetUpRules.fit(panel("1", "T", TODAY, 1000), SESSION));
    }

    @Test
    void all_that_is_wrong_with_panel_and_call_is_refused_at_once_each_field_once() {
        Panel panel =
                new Panel("", "T", null, 0, "M", List.of(new Panellist("A", ""), new Panellist("", "B")), Language.EN);
        assertThatThrownBy(() -> SetUpRules.fit(panel, SESSION))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.all())
                                .extracting(Refusal::field)
                                .containsExactly(
                                        "agenda-item", "meeting", "held-on", "panellist-function-0", "panellist-1"));
    }

    @Test
    void a_panel_has_a_bound_of_panellists_and_each_has_a_function() {
        List<Panellist> many = Collections.nCopies(SetUpRules.MOST_PANELLISTS + 1, new Panellist("A", "B"));
        refuses("panel.too-many", () -> SetUpRules.fit(panel(many), SESSION));
        refuses("field.missing", () -> SetUpRules.fit(panel(List.of(new Panellist("A", " "))), SESSION));
    }

    @Test
    void comments_close_no_sooner_than_the_shortest_period_from_today_allows() {
        assertThatCode(() -> SetUpRules.check(rules(usual(TODAY.plusDays(21))), TODAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SetUpRules.check(rules(usual(TODAY.plusDays(20))), TODAY))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("timetable.short");
                    assertThat(refusal.details()).containsExactly(TODAY.plusDays(20), 21L, TODAY.plusDays(21));
                });
    }

    @Test
    void a_draft_is_not_due_before_its_procedure_begins() {
        assertThatCode(() -> SetUpRules.checkNew(usual(TODAY), TODAY)).doesNotThrowAnyException();
        refuses("timetable.draft-past", () -> SetUpRules.checkNew(usual(TODAY.minusDays(1)), TODAY));
    }

    @Test
    void comments_that_would_have_closed_yesterday_are_refused() {
        refuses("timetable.past", () -> SetUpRules.check(rules(usual(TODAY.minusDays(1))), TODAY));
    }

    @Test
    void days_out_of_order_are_refused_wherever_they_are() {
        for (int wrong = 0; wrong < 3; wrong++) {
            LocalDate[] days = {TODAY, TODAY.plusDays(10), TODAY.plusDays(20), TODAY.plusDays(30)};
            LocalDate swapped = days[wrong];
            days[wrong] = days[wrong + 1];
            days[wrong + 1] = swapped;
            refuses(
                    "timetable.order",
                    () -> SetUpRules.check(rules(Timetable.usual(days[0], days[1], days[2], days[3])), TODAY));
        }
    }

    @Test
    void a_missing_day_is_named() {
        refuses("field.missing", () -> SetUpRules.check(rules(Timetable.usual(TODAY, TODAY, TODAY, null)), TODAY));
    }

    @Test
    void periods_are_neither_negative_nor_endless() {
        refuses(
                "timetable.period",
                () -> SetUpRules.check(rules(withPeriods(Duration.ofDays(-1), Duration.ofHours(1))), TODAY));
        refuses(
                "timetable.period",
                () -> SetUpRules.check(rules(withPeriods(Duration.ofDays(1), Duration.ZERO)), TODAY));
        refuses(
                "timetable.period",
                () -> SetUpRules.check(rules(withPeriods(Duration.ofDays(367), Duration.ofHours(1))), TODAY));
    }

    @Test
    void a_call_is_for_someone_in_some_language_with_limits_that_make_sense() {
        refuses("call.participants", () -> SetUpRules.check(rules(Set.of(), Map.of(), Set.of(Language.EN)), TODAY));
        refuses(
                "call.languages",
                () -> SetUpRules.check(rules(Set.of(ConsultativeStatus.GENERAL), Map.of(), Set.of()), TODAY));
        for (int limit : new int[] {0, -5, 100_001}) {
            refuses(
                    "call.word-limit",
                    () -> SetUpRules.check(
                            rules(
                                    Set.of(ConsultativeStatus.GENERAL),
                                    Map.of(ConsultativeStatus.GENERAL, limit),
                                    Set.of(Language.EN)),
                            TODAY));
        }
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Panel panel(String agendaItem, String title, LocalDate heldOn, int meeting) {
        return new Panel(agendaItem, title, heldOn, meeting, "The moderator", List.of(), Language.EN);
    }

    private static Panel panel(List<Panellist> panellists) {
        return new Panel("1", "T", TODAY, 1, "The moderator", panellists, Language.EN);
    }

    private static Timetable usual(LocalDate commentsClose) {
        return Timetable.usual(commentsClose, commentsClose, TODAY.plusDays(60), TODAY.plusDays(80));
    }

    private static Timetable withPeriods(Duration commentsAtLeast, Duration resilence) {
        return new Timetable(
                TODAY,
                TODAY,
                TODAY,
                TODAY,
                Timetable.CLOSING_TIME,
                commentsAtLeast,
                Timetable.SILENCE_AT_LEAST,
                resilence,
                Timetable.CHAIR_TIME);
    }

    private static CallRules rules(Timetable timetable) {
        return new CallRules(
                Set.of(ConsultativeStatus.GENERAL),
                ReviewMode.SILENCE,
                Map.of(ConsultativeStatus.GENERAL, 2_000),
                LateRule.REFUSE,
                true,
                Set.of(Language.EN),
                timetable);
    }

    private static CallRules rules(
            Set<ConsultativeStatus> participants, Map<ConsultativeStatus, Integer> limits, Set<Language> languages) {
        return new CallRules(
                participants, ReviewMode.SILENCE, limits, LateRule.REFUSE, true, languages, usual(TODAY.plusDays(30)));
    }
}
