package org.rapporteur.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rounds and the breaks received in them, as {@link ParagraphStanding} reads them. */
final class RoundHistory {

    private RoundHistory() {}

    static List<ParagraphStanding.RoundFacts> facts(List<ReviewRound> rounds, List<Contribution> received) {
        Map<UUID, Set<UUID>> broken = new HashMap<>();
        received.stream()
                .filter(contribution -> contribution.stands() && contribution.kind() == Contribution.Kind.BREAK)
                .forEach(contribution -> broken.computeIfAbsent(contribution.roundId(), id -> new HashSet<>())
                        .addAll(contribution.paragraphs()));
        return rounds.stream()
                .map(round -> new ParagraphStanding.RoundFacts(
                        round.paragraphs(), broken.getOrDefault(round.id(), Set.of()), !round.isOpen()))
                .toList();
    }
}
