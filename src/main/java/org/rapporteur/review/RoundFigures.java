package org.rapporteur.review;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.ReviewMode;

/**
 * What came of one round, in figures.
 *
 * @param number the round's, 1 for the first
 * @param members of the body; observers are not counted, here nor in what follows
 * @param breaking how many of them have a break that stands
 * @param silent how many of them put nothing forward that stands
 * @param breaks how many breaks stand
 * @param proposals how many corrections and proposals stand, those of observers included
 * @param neverConfirmed how many members neither confirmed that the text arrived, nor put anything forward
 */
public record RoundFigures(
        int number,
        ReviewMode mode,
        int members,
        int breaking,
        int silent,
        int breaks,
        int proposals,
        int neverConfirmed) {

    static RoundFigures of(
            ReviewRound round,
            Map<UUID, Membership> delegations,
            Collection<Contribution> contributions,
            Collection<RoundReceipt> receipts) {
        Set<UUID> members = delegations.entrySet().stream()
                .filter(delegation -> delegation.getValue() == Membership.MEMBER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Collection<Contribution> ofRound = contributions.stream()
                .filter(contribution -> contribution.roundId().equals(round.id()))
                .toList();
        Collection<Contribution> standing =
                ofRound.stream().filter(Contribution::stands).toList();
        Collection<Contribution> breaks = standing.stream()
                .filter(contribution -> contribution.kind() == Contribution.Kind.BREAK)
                .toList();
        Set<UUID> spoke = among(members, standing);
        // who writes about a text has it, even where the writing was withdrawn
        Set<UUID> present = among(members, ofRound);
        receipts.stream()
                .filter(receipt -> receipt.roundId().equals(round.id()))
                .map(RoundReceipt::delegationId)
                .filter(members::contains)
                .forEach(present::add);
        return new RoundFigures(
                round.number(),
                round.mode(),
                members.size(),
                among(members, breaks).size(),
                members.size() - spoke.size(),
                breaks.size(),
                standing.size() - breaks.size(),
                members.size() - present.size());
    }

    private static Set<UUID> among(Set<UUID> members, Collection<Contribution> contributions) {
        return contributions.stream()
                .map(Contribution::delegationId)
                .filter(members::contains)
                .collect(Collectors.toSet());
    }
}
