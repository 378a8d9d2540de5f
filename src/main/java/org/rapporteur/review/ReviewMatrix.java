package org.rapporteur.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.procedure.Bodies.Membership;

/**
 * Paragraphs by delegations: what each delegation did, or did not do, about each paragraph in the last round in which the
 * paragraph was under review.
 */
public final class ReviewMatrix {

    /** What stands in one cell; the page says each by a word and a sign. */
    public enum Mark {
        /** Silent when the round closed. */
        AGREED,
        /** Under silence, and the delegation confirmed that it has the text. */
        OPEN,
        /** Under silence, and the delegation has not confirmed that it has the text. */
        UNSEEN,
        BROKEN,
        /** A correction or proposal stands. */
        PROPOSED,
        /** Silence was broken by a delegation that the reader may not know: it may be this one or another. */
        UNTOLD,
        /** Agreed once, but the text has changed since. */
        STALE,
        /** Nothing was asked or said. */
        NONE
    }

    private record Cell(UUID roundId, UUID delegationId, UUID paragraphId) {}

    private final List<ReviewRound> rounds;
    private final Map<UUID, ParagraphStanding.State> standing;
    private final Map<UUID, Membership> delegations;
    private final Set<Cell> broken = new HashSet<>();
    private final Set<Cell> proposed = new HashSet<>();
    private final Map<UUID, Set<UUID>> untold = new HashMap<>();
    private final Map<UUID, Set<UUID>> present = new HashMap<>();

    ReviewMatrix(
            List<ReviewRound> rounds,
            Map<UUID, ParagraphStanding.State> standing,
            Map<UUID, Membership> delegations,
            List<Contribution> contributions,
            List<RoundReceipt> receipts) {
        this.rounds = List.copyOf(rounds);
        this.standing = Map.copyOf(standing);
        this.delegations = Map.copyOf(delegations);
        for (RoundReceipt receipt : receipts) {
            present.computeIfAbsent(receipt.roundId(), id -> new HashSet<>()).add(receipt.delegationId());
        }
        for (Contribution contribution : contributions) {
            if (contribution.delegationId() == null) {
                if (contribution.stands()) {
                    untold.computeIfAbsent(contribution.roundId(), id -> new HashSet<>())
                            .addAll(contribution.paragraphs());
                }
                continue;
            }
            // who writes about a text has it, even where the writing was withdrawn
            present.computeIfAbsent(contribution.roundId(), id -> new HashSet<>())
                    .add(contribution.delegationId());
            if (contribution.stands()) {
                Set<Cell> cells = contribution.kind() == Contribution.Kind.BREAK ? broken : proposed;
                contribution
                        .paragraphs()
                        .forEach(paragraph ->
                                cells.add(new Cell(contribution.roundId(), contribution.delegationId(), paragraph)));
            }
        }
    }

    public Mark mark(UUID paragraphId, UUID delegationId) {
        Optional<ReviewRound> last = lastRoundOf(paragraphId);
        if (last.isEmpty()) {
            return Mark.NONE;
        }
        ReviewRound round = last.get();
        Cell cell = new Cell(round.id(), delegationId, paragraphId);
        boolean changed = standing.get(paragraphId) == ParagraphStanding.State.CHANGED;
        if (!changed && broken.contains(cell)) {
            return Mark.BROKEN;
        }
        if (!changed && proposed.contains(cell)) {
            return Mark.PROPOSED;
        }
        if (standing.isEmpty() || delegations.get(delegationId) != Membership.MEMBER) {
            return Mark.NONE;
        }
        if (changed) {
            return Mark.STALE;
        }
        if (untold.getOrDefault(round.id(), Set.of()).contains(paragraphId)) {
            return Mark.UNTOLD;
        }
        if (!round.isOpen()) {
            return Mark.AGREED;
        }
        return hasText(round.id(), delegationId) ? Mark.OPEN : Mark.UNSEEN;
    }

    /** The delegations that neither confirmed that they have the text of a round, nor put anything forward in it. */
    public Set<UUID> unconfirmed(UUID roundId) {
        Set<UUID> missing = new HashSet<>(delegations.keySet());
        missing.removeAll(present.getOrDefault(roundId, Set.of()));
        return missing;
    }

    private boolean hasText(UUID roundId, UUID delegationId) {
        return present.getOrDefault(roundId, Set.of()).contains(delegationId);
    }

    private Optional<ReviewRound> lastRoundOf(UUID paragraphId) {
        for (int i = rounds.size() - 1; i >= 0; i--) {
            if (rounds.get(i).paragraphs().contains(paragraphId)) {
                return Optional.of(rounds.get(i));
            }
        }
        return Optional.empty();
    }
}
