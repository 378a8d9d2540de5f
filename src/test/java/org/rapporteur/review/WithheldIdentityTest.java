package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.ReviewMode;

class WithheldIdentityTest {

    private static final UUID ROUND = new UUID(6, 1);
    private static final UUID PARAGRAPH = new UUID(7, 1);
    private static final UUID OTHER_PARAGRAPH = new UUID(7, 2);
    private static final UUID BREAKS = new UUID(8, 1);
    private static final UUID SILENT = new UUID(8, 2);
    private static final Instant OPENS = Instant.parse("2027-03-09T17:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-03-12T17:00:00Z");

    @Test
    void a_break_whose_author_is_not_told_marks_all_members_alike() {
        ReviewMatrix matrix = matrix(broken().withoutDelegation());

        assertThat(matrix.mark(PARAGRAPH, BREAKS)).isEqualTo(ReviewMatrix.Mark.UNTOLD);
        assertThat(matrix.mark(PARAGRAPH, SILENT)).isEqualTo(ReviewMatrix.Mark.UNTOLD);
        assertThat(matrix.mark(OTHER_PARAGRAPH, BREAKS)).isEqualTo(ReviewMatrix.Mark.AGREED);
        assertThat(matrix.unconfirmed(ROUND)).containsExactlyInAnyOrder(BREAKS, SILENT);
    }

    @Test
    void who_may_know_sees_who_broke() {
        ReviewMatrix matrix = matrix(broken());

        assertThat(matrix.mark(PARAGRAPH, BREAKS)).isEqualTo(ReviewMatrix.Mark.BROKEN);
        assertThat(matrix.mark(PARAGRAPH, SILENT)).isEqualTo(ReviewMatrix.Mark.AGREED);
    }

    private static ReviewMatrix matrix(Contribution contribution) {
        ReviewRound round = new ReviewRound(
                ROUND,
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                ReviewMode.SILENCE,
                Set.of(PARAGRAPH, OTHER_PARAGRAPH),
                OPENS,
                CLOSES,
                CLOSES);
        return new ReviewMatrix(
                List.of(round),
                Map.of(
                        PARAGRAPH,
                        ParagraphStanding.State.BROKEN,
                        OTHER_PARAGRAPH,
                        ParagraphStanding.State.AD_REFERENDUM),
                Map.of(BREAKS, Membership.MEMBER, SILENT, Membership.MEMBER),
                List.of(contribution),
                List.of());
    }

    private static Contribution broken() {
        return new Contribution(
                UUID.randomUUID(),
                ROUND,
                UUID.randomUUID(),
                BREAKS,
                Contribution.Kind.BREAK,
                List.of(PARAGRAPH),
                "Views differed.",
                "",
                true,
                "N",
                OPENS.plusSeconds(60),
                null,
                null,
                "");
    }
}
