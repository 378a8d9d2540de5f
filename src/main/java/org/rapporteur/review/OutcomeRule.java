package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.procedure.ReviewMode;

/**
 * How a review ends. In a silence procedure the text is agreed if and only if every paragraph of it was placed under
 * silence as it now reads, and no break stands in the last round in which the paragraph was under review. So a break is
 * resolved by changing the paragraph and placing it under silence again, not by the Chair's ruling alone: silence that a
 * member broke can't be restored over its head.
 */
final class OutcomeRule {

    private OutcomeRule() {}

    /**
     * @param rounds all of the procedure, the first first, all closed
     * @param standing the state of each paragraph of the text concluded upon, as {@link ParagraphStanding} reads it
     * @param contributions of all rounds
     */
    static ReviewOutcome conclude(
            UUID procedureId,
            ReviewMode mode,
            int rounds,
            Map<UUID, ParagraphStanding.State> standing,
            List<Contribution> contributions,
            Instant at) {
        Set<UUID> broken = mode == ReviewMode.SILENCE
                ? standing.entrySet().stream()
                        .filter(entry -> entry.getValue() == ParagraphStanding.State.BROKEN)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
        boolean agreed = mode == ReviewMode.SILENCE
                && standing.values().stream().allMatch(state -> state == ParagraphStanding.State.AGREED);
        List<Contribution> corrections = contributions.stream()
                .filter(Contribution::stands)
                .filter(contribution -> contribution.kind() == Contribution.Kind.CORRECTION)
                .toList();
        return new ReviewOutcome(
                procedureId,
                mode,
                agreed,
                rounds,
                broken,
                corrections.size(),
                (int) corrections.stream().filter(Contribution::isAccepted).count(),
                at);
    }
}
