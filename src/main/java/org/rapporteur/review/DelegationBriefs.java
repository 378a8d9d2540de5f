package org.rapporteur.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a delegation is shown of the reviews it takes part in: its own, and of others what it may know. */
@Service
public class DelegationBriefs {

    private final RoundReader rounds;
    private final ContributionReader contributions;
    private final OutcomeReader outcomes;
    private final Reviewers reviewers;
    private final Procedures procedures;
    private final Revisions revisions;

    DelegationBriefs(
            RoundReader rounds,
            ContributionReader contributions,
            OutcomeReader outcomes,
            Reviewers reviewers,
            Procedures procedures,
            Revisions revisions) {
        this.rounds = rounds;
        this.contributions = contributions;
        this.outcomes = outcomes;
        this.reviewers = reviewers;
        this.procedures = procedures;
        this.revisions = revisions;
    }

    /**
     * The rounds of a delegation.
     *
     * @param open the one that closes next first; at most 200. Withdrawn procedures are left out
     * @param past the closed ones, newest first
     */
    public record Listing(List<RoundLine> open, Page<RoundLine> past) {}

    @Transactional(readOnly = true)
    public Listing list(Actor actor, UUID delegationId, @Nullable UUID after, int size) {
        reviewers.require(actor, delegationId);
        int most = Math.min(size, Page.MOST);
        Page<ReviewRound> page = Page.of(rounds.closedFor(delegationId, after, most + 1), most, ReviewRound::id);
        List<ReviewRound> all = new ArrayList<>(rounds.openFor(delegationId));
        all.addAll(page.items());
        List<RoundLine> lines = lines(delegationId, all);
        return new Listing(
                lines.stream()
                        .filter(line -> line.round().isOpen())
                        .filter(line -> line.procedure().stage() != Stage.WITHDRAWN)
                        .toList(),
                new Page<>(lines.stream().filter(line -> !line.round().isOpen()).toList(), page.next()));
    }

    /**
     * One round.
     *
     * @throws NotKnown for an actor who does not act for the delegation, or a delegation not of the round's body
     */
    @Transactional(readOnly = true)
    public RoundBrief of(Actor actor, UUID delegationId, UUID roundId) {
        reviewers.require(actor, delegationId);
        List<RoundReader.Participation> parts = rounds.ofSameProcedure(roundId, delegationId);
        List<ReviewRound> all =
                parts.stream().map(RoundReader.Participation::round).toList();
        int index = indexOf(roundId, all);
        ReviewRound round = all.get(index);
        Membership membership = parts.get(index).membership();
        if (membership == null) {
            throw new NotKnown("review round", roundId);
        }
        Procedure procedure = procedures.get(round.procedureId());
        Revision revision = revisions.get(round.revisionId());
        List<Contribution> received = contributions.ofProcedure(procedure.id());
        boolean isNewest = index == all.size() - 1;
        // while a round is open the review can't have concluded
        ReviewOutcome outcome = all.get(all.size() - 1).isOpen()
                ? null
                : outcomes.of(Set.of(procedure.id())).get(procedure.id());
        UUID undecided =
                procedure.stage() == Stage.RULING ? all.get(all.size() - 1).id() : null;
        return new RoundBrief(
                round,
                procedure,
                membership,
                revision,
                index == 0 ? null : all.get(index - 1),
                isNewest,
                standing(all.subList(0, index + 1), received, revision, delegationId, isNewest && outcome != null),
                own(received, delegationId, undecided),
                heard(all, received, delegationId, undecided),
                parts.get(index).confirmedAt(),
                outcome);
    }

    private static int indexOf(UUID roundId, List<ReviewRound> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(roundId)) {
                return i;
            }
        }
        throw new NotKnown("review round", roundId);
    }

    private static Map<UUID, ParagraphStanding.State> standing(
            List<ReviewRound> all, List<Contribution> received, Revision text, UUID delegationId, boolean concluded) {
        if (all.get(0).mode() != ReviewMode.SILENCE) {
            return Map.of();
        }
        Set<UUID> open =
                all.stream().filter(ReviewRound::isOpen).map(ReviewRound::id).collect(Collectors.toSet());
        List<Contribution> known = received.stream()
                .filter(contribution -> !open.contains(contribution.roundId())
                        || contribution.delegationId().equals(delegationId))
                .toList();
        Set<UUID> present =
                text.paragraphs().stream().map(Paragraph::id).collect(Collectors.toCollection(HashSet::new));
        return ParagraphStanding.of(RoundHistory.facts(all, known), present, Set.of(), concluded);
    }

    private static List<Contribution> own(List<Contribution> received, UUID delegationId, @Nullable UUID undecided) {
        return received.stream()
                .filter(contribution -> contribution.delegationId().equals(delegationId))
                .map(contribution -> contribution.roundId().equals(undecided) ? contribution.with(null) : contribution)
                .sorted(Comparator.comparing(Contribution::id).reversed())
                .toList();
    }

    /**
     * Nothing of a round is told while it is open, so that no delegation leaves it to another to speak. What was
     * withdrawn is not told at all.
     */
    private static List<Heard> heard(
            List<ReviewRound> all, List<Contribution> received, UUID delegationId, @Nullable UUID undecided) {
        Set<UUID> closed = all.stream()
                .filter(round -> !round.isOpen())
                .map(ReviewRound::id)
                .collect(Collectors.toSet());
        return received.stream()
                .filter(Contribution::stands)
                .filter(contribution -> !contribution.delegationId().equals(delegationId))
                .filter(contribution -> closed.contains(contribution.roundId()))
                .map(contribution ->
                        Heard.of(contribution, !contribution.roundId().equals(undecided)))
                .toList();
    }

    private List<RoundLine> lines(UUID delegationId, List<ReviewRound> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        Set<UUID> roundIds = some.stream().map(ReviewRound::id).collect(Collectors.toSet());
        Set<UUID> procedureIds = some.stream().map(ReviewRound::procedureId).collect(Collectors.toSet());
        Map<UUID, Procedure> known = procedures.byId(procedureIds);
        Map<UUID, Membership> memberships = reviewers.membershipsOf(delegationId);
        Map<UUID, Integer> putForward = contributions.standingOf(delegationId, roundIds);
        Map<UUID, Instant> receipts = rounds.receiptsOf(delegationId, roundIds);
        Map<UUID, ReviewOutcome> ended = new HashMap<>(outcomes.of(procedureIds));
        return some.stream()
                .filter(round -> known.containsKey(round.procedureId()))
                .map(round -> {
                    Procedure procedure = known.get(round.procedureId());
                    return new RoundLine(
                            round,
                            procedure,
                            memberships.getOrDefault(procedure.body().id(), Membership.OBSERVER),
                            putForward.getOrDefault(round.id(), 0),
                            receipts.get(round.id()),
                            ended.get(procedure.id()));
                })
                .toList();
    }
}
