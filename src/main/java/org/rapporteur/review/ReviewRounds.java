package org.rapporteur.review;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Delegations;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.DeadlineMove;
import org.rapporteur.procedure.DeadlineMoves;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Timetable;
import org.rapporteur.summary.Paragraph;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.rapporteur.wording.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of the member-state review. */
@Service
public class ReviewRounds {

    private static final int MOST_REASON_CHARACTERS = 2_000;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final RoundReader reader;
    private final ContributionReader contributions;
    private final OutcomeReader outcomes;
    private final Reviewers reviewers;
    private final Procedures procedures;
    private final DeadlineMoves moves;
    private final Revisions revisions;
    private final Delegations delegations;
    private final Journal journal;
    private final DatabaseClock clock;

    ReviewRounds(
            EntityManager entities,
            JdbcClient jdbc,
            RoundReader reader,
            ContributionReader contributions,
            OutcomeReader outcomes,
            Reviewers reviewers,
            Procedures procedures,
            DeadlineMoves moves,
            Revisions revisions,
            Delegations delegations,
            Journal journal,
            DatabaseClock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.reader = reader;
        this.contributions = contributions;
        this.outcomes = outcomes;
        this.reviewers = reviewers;
        this.procedures = procedures;
        this.moves = moves;
        this.revisions = revisions;
        this.delegations = delegations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Opens the next round on a revision; where an open one on that revision exists, gives that one. In the first round
     * all paragraphs are under review, in further ones those changed since the round before, and where a paragraph was
     * taken out the one before it.
     *
     * @throws Refusal {@code round.open-already} on another revision, {@code round.nothing-changed} (ask
     *     {@link #placedUnderReview} before), {@code review.concluded}, {@code deadline.past}
     */
    @Transactional
    public ReviewRound open(UUID procedureId, UUID revisionId, Instant opensAt, Instant closesAt) {
        lockReviewOf(procedureId);
        Optional<ReviewRound> newest = reader.newest(procedureId);
        if (newest.isPresent() && newest.get().isOpen()) {
            if (newest.get().revisionId().equals(revisionId)) {
                return newest.get();
            }
            throw new Refusal("round.open-already", newest.get().number());
        }
        if (outcome(procedureId).isPresent()) {
            throw new Refusal("review.concluded");
        }
        if (!closesAt.isAfter(opensAt)) {
            throw new Refusal("deadline.past");
        }
        Procedure procedure = procedures.get(procedureId);
        Set<UUID> placed = placed(newest, revisionId);
        if (placed.isEmpty()) {
            throw new Refusal("round.nothing-changed");
        }
        ReviewRound round = new ReviewRound(
                Ids.next(),
                procedureId,
                revisionId,
                newest.map(ReviewRound::number).orElse(0) + 1,
                procedure.rules().reviewMode(),
                placed,
                opensAt,
                closesAt,
                null);
        entities.persist(new ReviewRoundRow(round, procedure.body().id()));
        entities.flush();
        journal.append(new Entry(
                "round.opened",
                procedureId,
                Actor.SYSTEM.username(),
                null,
                opensAt,
                Map.of(
                        "round", round.number(),
                        "mode", round.mode().name(),
                        "revision", revisionId.toString(),
                        "paragraphs", placed.size(),
                        "closesAt", closesAt.toString())));
        return round;
    }

    /**
     * What a round that opens now on this revision would put under review. Empty when nothing changed since the round
     * before: then there is nothing to place under silence again, and the review can be concluded.
     */
    @Transactional(readOnly = true)
    public Set<UUID> placedUnderReview(UUID procedureId, UUID revisionId) {
        return placed(reader.newest(procedureId), revisionId);
    }

    /** @throws NotKnown when there is none of this id */
    @Transactional(readOnly = true)
    public ReviewRound get(UUID roundId) {
        return reader.find(roundId).orElseThrow(() -> new NotKnown("review round", roundId));
    }

    @Transactional(readOnly = true)
    public Optional<ReviewRound> newest(UUID procedureId) {
        return reader.newest(procedureId);
    }

    /** All rounds of a procedure, the first first. */
    @Transactional(readOnly = true)
    public List<ReviewRound> of(UUID procedureId) {
        return reader.of(procedureId);
    }

    /** The open rounds of the bodies the delegation belongs to, the one that closes next first; at most 200. */
    @Transactional(readOnly = true)
    public List<ReviewRound> openFor(UUID delegationId) {
        return reader.openFor(delegationId);
    }

    /**
     * Confirms that a delegation has the text of a round before it; confirming again changes nothing. It is possible
     * until the round closes and says nothing about agreement.
     */
    @Transactional
    public void confirmReceipt(Actor actor, UUID delegationId, UUID roundId) {
        reviewers.require(actor, delegationId);
        ReviewRound round = get(roundId);
        Procedure procedure = procedures.get(round.procedureId());
        reviewers.membership(procedure, delegationId);
        Instant now = clock.now();
        ContributionRules.requireTime(round, now, procedure.body().zone());
        int confirmed = jdbc.sql("""
                        insert into round_receipt (round_id, delegation_id, confirmed_by, confirmed_at)
                        values (:round, :delegation, :by, :at)
                        on conflict (round_id, delegation_id) do nothing
                        """)
                .param("round", roundId)
                .param("delegation", delegationId)
                .param("by", actor.username())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        if (confirmed == 1) {
            journal.append(new Entry(
                    "round.receipt-confirmed",
                    round.procedureId(),
                    actor.username(),
                    delegations.get(delegationId).name(),
                    now,
                    Map.of("round", round.number())));
        }
    }

    /**
     * What came of a round, in figures.
     *
     * @param procedure the round's
     * @param ofRound all that was put forward in the round, what was withdrawn included
     */
    @Transactional(readOnly = true)
    public RoundFigures figures(Procedure procedure, ReviewRound round, List<Contribution> ofRound) {
        return RoundFigures.of(round, reviewers.of(procedure), ofRound, reader.receipts(procedure.id()));
    }

    /** Which delegations confirmed that they have the text, in all rounds of a procedure. */
    @Transactional(readOnly = true)
    public List<RoundReceipt> receipts(UUID procedureId) {
        return reader.receipts(procedureId);
    }

    /**
     * Moves the deadline of an open round; module lifecycle wraps this and re-arms the timers.
     *
     * @param at now; the new deadline must lie after it, and the old one too
     * @throws Refusal {@code reason.missing}, {@code deadline.past}, {@code round.closed}, {@code deadline.too-soon} when
     *     the round would become shorter than the call lets such a round be
     */
    @Transactional
    public ReviewRound moveDeadline(Actor actor, UUID roundId, Instant closesAt, String reason, Instant at) {
        ReviewRoundRow row = entities.find(ReviewRoundRow.class, roundId);
        if (row == null) {
            throw new NotKnown("review round", roundId);
        }
        Procedure procedure = procedures.get(row.procedureId());
        Authority.require(actor, Act.MOVE_DEADLINE, procedure.places());
        if (reason.isBlank()) {
            throw new Refusal("reason.missing");
        }
        if (reason.strip().length() > MOST_REASON_CHARACTERS) {
            throw new Refusal("reason.too-long", reason.strip().length(), MOST_REASON_CHARACTERS);
        }
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        ReviewRound round = row.toRound();
        ContributionRules.requireTime(round, at, procedure.body().zone());
        if (!closesAt.isAfter(at)) {
            throw new Refusal("deadline.past");
        }
        Timetable timetable = procedure.rules().timetable();
        Duration shortest = round.number() == 1 ? timetable.silenceAtLeast() : timetable.resilence();
        Instant earliest = round.opensAt().plus(shortest);
        if (closesAt.isBefore(earliest) && closesAt.isBefore(round.closesAt())) {
            throw new Refusal(
                    "deadline.too-soon", Moment.at(earliest, procedure.body().zone()));
        }
        row.moveTo(closesAt);
        entities.flush();
        moves.record(new DeadlineMove(
                round.procedureId(), roundId, round.closesAt(), closesAt, reason.strip(), actor.username(), at));
        journal.append(new Entry(
                "round.deadline-moved",
                round.procedureId(),
                actor.username(),
                null,
                at,
                Map.of(
                        "round", round.number(),
                        "from", round.closesAt().toString(),
                        "to", closesAt.toString(),
                        "reason", reason.strip())));
        return row.toRound();
    }

    /** Closes a round whose deadline has come; closing a closed one gives the same result again. */
    @Transactional
    public RoundClosing close(UUID roundId, Instant at) {
        ReviewRoundRow row = entities.find(ReviewRoundRow.class, roundId);
        if (row == null) {
            throw new NotKnown("review round", roundId);
        }
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        if (row.isOpen() && row.closesAt().isAfter(at)) {
            return new RoundClosing(false, row.closesAt(), contributions.count(roundId, false));
        }
        int standing = contributions.count(roundId, false);
        if (row.isOpen()) {
            row.close(at);
            entities.flush();
            ReviewRound round = row.toRound();
            journal.append(new Entry(
                    "round.closed",
                    round.procedureId(),
                    Actor.SYSTEM.username(),
                    null,
                    at,
                    Map.of("round", round.number(), "standing", standing)));
        }
        return new RoundClosing(true, row.closesAt(), standing);
    }

    /** Ends an open round at once because the procedure is withdrawn; without an open one it changes nothing. */
    @Transactional
    public void abandon(UUID procedureId, Instant at) {
        Optional<ReviewRound> open = reader.newest(procedureId).filter(ReviewRound::isOpen);
        if (open.isEmpty()) {
            return;
        }
        ReviewRoundRow row = entities.find(ReviewRoundRow.class, open.get().id());
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        if (row.isOpen()) {
            row.abandon(at);
            entities.flush();
            journal.append(new Entry(
                    "round.abandoned",
                    procedureId,
                    Actor.SYSTEM.username(),
                    null,
                    at,
                    Map.of("round", open.get().number())));
        }
    }

    /**
     * Concludes the review and writes its outcome: on closing the last round, or when the Chair concludes. Agreement is
     * ad referendum until then. Concluding again gives the same outcome.
     *
     * @throws Refusal {@code round.open-already} while a round is open, {@code review.no-round} when there was none
     */
    @Transactional
    public ReviewOutcome conclude(UUID procedureId, Instant at) {
        lockReviewOf(procedureId);
        Optional<ReviewOutcome> earlier = outcome(procedureId);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        List<ReviewRound> all = reader.of(procedureId);
        if (all.isEmpty()) {
            throw new Refusal("review.no-round");
        }
        ReviewRound last = all.get(all.size() - 1);
        if (last.isOpen()) {
            throw new Refusal("round.open-already", last.number());
        }
        List<Contribution> received = contributions.ofProcedure(procedureId);
        UUID text = newestText(procedureId, last);
        ReviewOutcome outcome = OutcomeRule.conclude(
                procedureId, last.mode(), all.size(), standing(all, received, revisions.get(text), true), received, at);
        entities.persist(new ReviewOutcomeRow(outcome, text));
        entities.flush();
        journal.append(new Entry(
                "review.concluded",
                procedureId,
                Actor.SYSTEM.username(),
                null,
                at,
                Map.of(
                        "mode", outcome.mode().name(),
                        "agreed", outcome.agreed(),
                        "rounds", outcome.rounds(),
                        "broken", outcome.broken().size(),
                        "corrections", outcome.corrections(),
                        "correctionsAccepted", outcome.correctionsAccepted())));
        return outcome;
    }

    @Transactional(readOnly = true)
    public Optional<ReviewOutcome> outcome(UUID procedureId) {
        return Optional.ofNullable(outcomes.of(Set.of(procedureId)).get(procedureId));
    }

    /**
     * Where each paragraph of the procedure's present text stands in a silence procedure; for the secretariat and the
     * Chair. Empty before the first round and in a review for corrections.
     */
    @Transactional(readOnly = true)
    public Map<UUID, ParagraphStanding.State> standing(UUID procedureId) {
        List<ReviewRound> all = reader.of(procedureId);
        if (all.isEmpty() || all.get(0).mode() != ReviewMode.SILENCE) {
            return Map.of();
        }
        ReviewOutcomeRow outcome = entities.find(ReviewOutcomeRow.class, procedureId);
        UUID text = outcome == null ? newestText(procedureId, all.get(all.size() - 1)) : outcome.revisionId();
        return standing(all, contributions.ofProcedure(procedureId), revisions.get(text), outcome != null);
    }

    /** The whole review of a procedure; an identity that was withheld is told to the Chair and the secretariat only. */
    @Transactional(readOnly = true)
    public ReviewOverview overview(Actor actor, UUID procedureId) {
        Procedure procedure = procedures.get(procedureId);
        Authority.require(actor, Act.SEE_REVIEW, procedure.places());
        List<ReviewRound> all = reader.of(procedureId);
        List<Contribution> received = contributions.ofProcedure(procedureId);
        ReviewOutcomeRow outcome = entities.find(ReviewOutcomeRow.class, procedureId);
        Revision text = null;
        if (!all.isEmpty()) {
            ReviewRound last = all.get(all.size() - 1);
            text = revisions.get(outcome == null ? newestText(procedureId, last) : outcome.revisionId());
        }
        boolean silence = !all.isEmpty() && all.get(0).mode() == ReviewMode.SILENCE;
        return new ReviewOverview(
                procedure,
                all,
                text,
                silence && text != null ? standing(all, received, text, outcome != null) : Map.of(),
                reviewers.of(procedure),
                WithheldIdentity.asSeenBy(actor, procedure, received),
                reader.receipts(procedureId),
                outcome == null ? null : outcome.toOutcome());
    }

    private Map<UUID, ParagraphStanding.State> standing(
            List<ReviewRound> all, List<Contribution> received, Revision text, boolean concluded) {
        List<ParagraphStanding.RoundFacts> facts = RoundHistory.facts(all, received);
        UUID last = all.get(all.size() - 1).revisionId();
        Set<UUID> changed = last.equals(text.id()) ? Set.of() : revisions.changedParagraphs(last, text.id());
        Set<UUID> present =
                new HashSet<>(text.paragraphs().stream().map(Paragraph::id).toList());
        return ParagraphStanding.of(facts, present, changed, concluded);
    }

    private UUID newestText(UUID procedureId, ReviewRound last) {
        return revisions.latest(procedureId).map(Revision::id).orElse(last.revisionId());
    }

    private Set<UUID> placed(Optional<ReviewRound> before, UUID revisionId) {
        Revision text = revisions.get(revisionId);
        if (before.isEmpty()) {
            return new HashSet<>(text.paragraphs().stream().map(Paragraph::id).toList());
        }
        UUID former = before.get().revisionId();
        if (former.equals(revisionId)) {
            return Set.of();
        }
        return PlacedUnderReview.again(
                revisions.get(former).paragraphs(),
                text.paragraphs(),
                revisions.changedParagraphs(former, revisionId),
                revisions.lineage(former, revisionId));
    }

    /** Opening and concluding one procedure's review happen one after the other. */
    private void lockReviewOf(UUID procedureId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 5))")
                .param("name", "review " + procedureId)
                .query((row, i) -> true)
                .single();
    }
}
