package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.wording.Moment;
import org.springframework.lang.Nullable;

class ContributionRulesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant OPENS = Instant.parse("2027-03-09T17:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-03-12T17:00:00Z");
    private static final UUID PLACED = new UUID(7, 1);
    private static final UUID OTHER = new UUID(7, 2);
    private static final MarkedText AS_IT_IS = MarkedText.plain("As it is.");

    @Test
    void the_last_microsecond_before_the_deadline_is_in_time() {
        assertThatCode(() -> ContributionRules.requireTime(open(ReviewMode.SILENCE), CLOSES.minusNanos(1000), NEW_YORK))
                .doesNotThrowAnyException();
    }

    @Test
    void the_deadline_itself_is_too_late_and_the_refusal_names_it_in_the_bodys_zone() {
        assertThatThrownBy(() -> ContributionRules.requireTime(open(ReviewMode.SILENCE), CLOSES, NEW_YORK))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("round.closed");
                    assertThat(refusal.details()).containsExactly(Moment.at(CLOSES, NEW_YORK));
                });
    }

    @Test
    void a_closed_round_takes_nothing_whatever_the_time() {
        refused(
                "round.closed",
                () -> ContributionRules.requireTime(
                        round(ReviewMode.SILENCE, OPENS.plusSeconds(1)), OPENS.plusSeconds(2), NEW_YORK));
    }

    @Test
    void only_a_member_breaks_and_only_silence_can_be_broken() {
        refused(
                "break.observer",
                () -> ContributionRules.requireMayBreak(Membership.OBSERVER, open(ReviewMode.SILENCE)));
        refused("break.mode", () -> ContributionRules.requireMayBreak(Membership.MEMBER, open(ReviewMode.CORRECTIONS)));
        assertThatCode(() -> ContributionRules.requireMayBreak(Membership.MEMBER, open(ReviewMode.SILENCE)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_break_names_paragraphs_that_are_under_review_each_once() {
        refused("break.paragraphs", () -> ContributionRules.brokenParagraphs(List.of(), Set.of(PLACED)));
        refused("break.paragraphs", () -> ContributionRules.brokenParagraphs(List.of(PLACED, OTHER), Set.of(PLACED)));
        assertThat(ContributionRules.brokenParagraphs(List.of(PLACED, PLACED), Set.of(PLACED, OTHER)))
                .containsExactly(PLACED);
    }

    @Test
    void what_an_observer_proposes_is_a_proposal_and_a_member_corrects_or_breaks_silence() {
        assertThat(ContributionRules.kindOfProposal(Membership.MEMBER, ReviewMode.CORRECTIONS))
                .isEqualTo(Contribution.Kind.CORRECTION);
        assertThat(ContributionRules.kindOfProposal(Membership.OBSERVER, ReviewMode.CORRECTIONS))
                .isEqualTo(Contribution.Kind.PROPOSAL);
        assertThat(ContributionRules.kindOfProposal(Membership.OBSERVER, ReviewMode.SILENCE))
                .isEqualTo(Contribution.Kind.PROPOSAL);
        refused("proposal.member", () -> ContributionRules.kindOfProposal(Membership.MEMBER, ReviewMode.SILENCE));
    }

    @Test
    void a_rationale_is_required_limited_and_cleaned() {
        refused("break.rationale", () -> ContributionRules.rationaleOfBreak(" \r\n "));
        refused("contribution.too-long", () -> ContributionRules.rationaleOfBreak("x".repeat(10_001)));
        refused("contribution.control-characters", () -> ContributionRules.rationaleOfBreak("a\u0000b"));
        assertThat(ContributionRules.rationaleOfBreak(" Cafe\u0301\r\nand more "))
                .isEqualTo("Caf\u00e9\nand more");
        assertThat(ContributionRules.rationaleOfBreak("😀".repeat(10_000))).hasSize(20_000);
    }

    @Test
    void a_correction_that_changes_nothing_is_refused() {
        refused("proposal.unchanged", () -> ContributionRules.wordingOfProposal(" As it is. ", AS_IT_IS));
        refused("proposal.wording", () -> ContributionRules.wordingOfProposal("", AS_IT_IS));
        assertThat(ContributionRules.wordingOfProposal("As it was.", AS_IT_IS)).isEqualTo("As it was.");
    }

    @Test
    void numbers_are_long_and_never_repeat() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(ReviewNumber.next());
        }
        assertThat(numbers)
                .hasSize(10_000)
                .allMatch(number -> number.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static ReviewRound open(ReviewMode mode) {
        return round(mode, null);
    }

    private static ReviewRound round(ReviewMode mode, @Nullable Instant closedAt) {
        return new ReviewRound(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                mode,
                Set.of(PLACED),
                OPENS,
                CLOSES,
                closedAt);
    }
}
