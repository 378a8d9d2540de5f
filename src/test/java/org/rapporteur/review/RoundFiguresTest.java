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
import org.springframework.lang.Nullable;

class RoundFiguresTest {

    private static final Instant NOON = Instant.parse("2027-03-12T12:00:00Z");
    private static final UUID ROUND = new UUID(0, 1);
    private static final UUID OTHER_ROUND = new UUID(0, 2);
    private static final UUID PARAGRAPH = new UUID(0, 3);
    private static final UUID ARCADIA = new UUID(1, 1);
    private static final UUID UTOPIA = new UUID(1, 2);
    private static final UUID ERIADOR = new UUID(1, 3);
    private static final UUID LILLIPUT = new UUID(1, 4);
    private static final UUID OBSERVER = new UUID(1, 5);

    private static final Map<UUID, Membership> DELEGATIONS = Map.of(
            ARCADIA, Membership.MEMBER,
            UTOPIA, Membership.MEMBER,
            ERIADOR, Membership.MEMBER,
            LILLIPUT, Membership.MEMBER,
            OBSERVER, Membership.OBSERVER);

    @Test
    void members_are_silent_or_have_a_break_that_stands_and_observers_are_not_counted() {
        RoundFigures figures = RoundFigures.of(
                round(),
                DELEGATIONS,
                List.of(
                        said(ROUND, ARCADIA, Contribution.Kind.BREAK, null),
                        said(ROUND, ARCADIA, Contribution.Kind.BREAK, null),
                        said(ROUND, UTOPIA, Contribution.Kind.BREAK, NOON),
                        said(ROUND, OBSERVER, Contribution.Kind.PROPOSAL, null),
                        said(OTHER_ROUND, LILLIPUT, Contribution.Kind.BREAK, null)),
                List.of(
                        new RoundReceipt(ROUND, ERIADOR, NOON),
                        new RoundReceipt(ROUND, OBSERVER, NOON),
                        new RoundReceipt(OTHER_ROUND, LILLIPUT, NOON)));

        assertThat(figures)
                .as("Utopia withdrew its break but has the text; nobody knows whether Lilliput has it")
                .isEqualTo(new RoundFigures(2, ReviewMode.SILENCE, 4, 1, 3, 2, 1, 1));
    }

    private static ReviewRound round() {
        return new ReviewRound(
                ROUND, new UUID(0, 9), new UUID(0, 8), 2, ReviewMode.SILENCE, Set.of(PARAGRAPH), NOON, NOON, NOON);
    }

    private static Contribution said(
            UUID round, UUID delegation, Contribution.Kind kind, @Nullable Instant withdrawnAt) {
        return new Contribution(
                UUID.randomUUID(),
                round,
                new UUID(0, 9),
                delegation,
                kind,
                List.of(PARAGRAPH),
                "Why.",
                "",
                false,
                "7F3A",
                NOON,
                withdrawnAt,
                null,
                "f".repeat(64));
    }
}
