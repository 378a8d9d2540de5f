package org.rapporteur.portal.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.review.AsRuled;
import org.rapporteur.review.Contribution;
import org.rapporteur.review.ReviewRound;
import org.rapporteur.review.Ruling;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;
import org.springframework.lang.Nullable;

class RuledPointsTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID GONE = new UUID(0, 9);
    private static final UUID BRAZIL = new UUID(8, 1);
    private static final Instant AT = Instant.parse("2027-03-12T17:00:00Z");

    @Test
    void a_point_stands_at_each_of_its_paragraphs_and_says_which_still_must_change() {
        RuledPoints points = points(ruled(BRAZIL, Ruling.Decision.ACCEPTED, A, B), Set.of(B));

        assertThat(points.on(A)).isEqualTo(points.points());
        assertThat(points.points().get(0).delegation()).isEqualTo("Brazil");
        assertThat(points.points().get(0).spots())
                .containsExactly(new RuledPoints.Spot(A, "¶ 1", false), new RuledPoints.Spot(B, "¶ 1", true));
    }

    @Test
    void what_was_rejected_asks_for_no_change_even_where_another_point_does() {
        RuledPoints points = points(ruled(BRAZIL, Ruling.Decision.REJECTED, B), Set.of(B));

        assertThat(points.points().get(0).spots()).containsExactly(new RuledPoints.Spot(B, "¶ 1", false));
    }

    @Test
    void a_withheld_delegation_has_no_name_and_a_paragraph_taken_out_no_number() {
        RuledPoints points = points(ruled(null, Ruling.Decision.ACCEPTED, GONE), Set.of());

        assertThat(points.points().get(0).delegation()).isNull();
        assertThat(points.points().get(0).spots()).containsExactly(new RuledPoints.Spot(GONE, null, false));
        assertThat(points.on(A)).isEmpty();
    }

    private static RuledPoints points(Contribution contribution, Set<UUID> notFollowed) {
        ReviewRound round =
                new ReviewRound(GONE, GONE, GONE, 1, ReviewMode.SILENCE, Set.of(A, B, GONE), AT, AT.plusSeconds(1), AT);
        List<Paragraph> paragraphs = List.of(A, B).stream()
                .map(id -> new Paragraph(id, 1, "1", Paragraph.Kind.BODY, null, MarkedText.plain("text"), 1))
                .toList();
        Draft draft = new Draft(GONE, Language.EN, null, new Masthead("", "", "", "", ""), 1, paragraphs, 3);
        return RuledPoints.of(new AsRuled(round, List.of(contribution), notFollowed), draft, Map.of(BRAZIL, "Brazil"));
    }

    private static Contribution ruled(@Nullable UUID delegation, Ruling.Decision decision, UUID... paragraphs) {
        return new Contribution(
                UUID.randomUUID(),
                GONE,
                GONE,
                delegation,
                Contribution.Kind.BREAK,
                List.of(paragraphs),
                "Views differed.",
                "",
                true,
                "N",
                AT,
                null,
                new Ruling(decision, "So the record shows.", "chair", AT),
                "");
    }
}
