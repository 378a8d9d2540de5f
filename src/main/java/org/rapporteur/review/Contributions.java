package org.rapporteur.review;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Delegations;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Breaks of silence, corrections and proposals. None of them moves the process; the outcome is read at the deadline.
 *
 * <p>Receiving locks the round's row for share and takes the instant that counts after that; closing and moving the
 * deadline lock it for update. So nothing received in time is lost to a close, and nothing late slips in.
 */
@Service
public class Contributions {

    /** The most that one delegation may put forward in one round; withdrawn ones count. */
    static final int MOST_OF_A_DELEGATION = 500;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ContributionReader reader;
    private final RoundReader rounds;
    private final Reviewers reviewers;
    private final Procedures procedures;
    private final Revisions revisions;
    private final Delegations delegations;
    private final Journal journal;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    Contributions(
            EntityManager entities,
            JdbcClient jdbc,
            ContributionReader reader,
            RoundReader rounds,
            Reviewers reviewers,
            Procedures procedures,
            Revisions revisions,
            Delegations delegations,
            Journal journal,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.reader = reader;
        this.rounds = rounds;
        this.reviewers = reviewers;
        this.procedures = procedures;
        this.revisions = revisions;
        this.delegations = delegations;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Breaks silence. An observer is refused ({@code break.observer}). Retried with the same key it gives the same
     * contribution.
     *
     * @param key 1 to 100 characters, unique among the delegation's
     * @throws org.rapporteur.kernel.Refusal {@code round.closed} at or after the deadline, {@code break.paragraphs},
     *     {@code break.already} on a paragraph that a standing break of the delegation is on, {@code break.rationale},
     *     {@code break.mode} in a review for corrections
     */
    @Transactional
    public Contribution breakSilence(
            Actor actor,
            UUID delegationId,
            UUID roundId,
            String key,
            List<UUID> paragraphs,
            String rationale,
            String wording,
            boolean identityWithheld) {
        reviewers.require(actor, delegationId);
        Optional<Contribution> same = withSameKey(delegationId, roundId, key);
        if (same.isPresent()) {
            return same.get();
        }
        Received received = lockForReceiving(delegationId, roundId);
        ContributionRules.requireMayBreak(received.membership(), received.round());
        List<UUID> broken =
                ContributionRules.brokenParagraphs(paragraphs, received.round().paragraphs());
        oneAfterTheOther(delegationId, roundId);
        Optional<Contribution> meanwhile = withSameKey(delegationId, roundId, key);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        ContributionRules.requireNotBrokenYet(broken, reader.ofDelegation(roundId, delegationId));
        return receive(
                actor,
                received,
                key,
                Contribution.Kind.BREAK,
                broken,
                ContributionRules.rationaleOfBreak(rationale),
                ContributionRules.wordingOfBreak(wording),
                identityWithheld,
                delegationId);
    }

    /**
     * Proposes a factual correction; from an observer it counts as a proposal. Retried with the same key it gives the same
     * contribution.
     *
     * @throws org.rapporteur.kernel.Refusal {@code round.closed} at or after the deadline, {@code proposal.member} from a
     *     member in a silence procedure, {@code proposal.paragraph},
     *     {@code proposal.wording}, {@code proposal.rationale}, {@code proposal.unchanged} when the wording is the
     *     paragraph's own, {@code proposal.already} when the delegation's proposal of the same wording stands
     */
    @Transactional
    public Contribution propose(
            Actor actor,
            UUID delegationId,
            UUID roundId,
            String key,
            UUID paragraphId,
            String wording,
            String rationale) {
        reviewers.require(actor, delegationId);
        Optional<Contribution> same = withSameKey(delegationId, roundId, key);
        if (same.isPresent()) {
            return same.get();
        }
        Received received = lockForReceiving(delegationId, roundId);
        ReviewRound round = received.round();
        Contribution.Kind kind = ContributionRules.kindOfProposal(received.membership(), round.mode());
        ContributionRules.requireUnderReview(paragraphId, round.paragraphs());
        Revision revision = revisions.get(round.revisionId());
        MarkedText present = revision.paragraph(paragraphId)
                .orElseThrow(() -> new Refusal("proposal.paragraph"))
                .text();
        String proposed = ContributionRules.wordingOfProposal(wording, present);
        oneAfterTheOther(delegationId, roundId);
        Optional<Contribution> meanwhile = withSameKey(delegationId, roundId, key);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        ContributionRules.requireNotProposedYet(paragraphId, proposed, reader.ofDelegation(roundId, delegationId));
        return receive(
                actor,
                received,
                key,
                kind,
                List.of(paragraphId),
                ContributionRules.rationaleOfProposal(rationale),
                proposed,
                false,
                delegationId);
    }

    /**
     * Withdraws what the delegation put forward, before the deadline; withdrawing it again changes nothing.
     *
     * @throws org.rapporteur.kernel.Refusal {@code round.closed} at or after the deadline
     */
    @Transactional
    public void withdraw(Actor actor, UUID contributionId) {
        ContributionRow row = entities.find(ContributionRow.class, contributionId);
        if (row == null) {
            throw new NotKnown("contribution", contributionId);
        }
        reviewers.require(actor, row.delegationId());
        Received received = lockForReceiving(row.delegationId(), row.roundId());
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        if (!row.stands()) {
            return;
        }
        row.withdraw(received.now());
        journal.append(new Entry(
                "contribution.withdrawn",
                row.procedureId(),
                actor.username(),
                delegations.get(row.delegationId()).name(),
                received.now(),
                Map.of(
                        "number", row.number(),
                        "round", received.round().number(),
                        "identityWithheld", row.isIdentityWithheld())));
    }

    /** All of a round, in the order received; for the secretariat and the Chair. */
    @Transactional(readOnly = true)
    public List<Contribution> of(UUID roundId) {
        return reader.ofRound(roundId);
    }

    /** All of a procedure, in the order received; for the secretariat and the Chair. */
    @Transactional(readOnly = true)
    public List<Contribution> ofProcedure(UUID procedureId) {
        return reader.ofProcedure(procedureId);
    }

    /**
     * The delegation's own, newest first, over all rounds of a procedure. The Chair's rulings on a round are in it only
     * once the Chair has decided the round.
     */
    @Transactional(readOnly = true)
    public List<Contribution> of(Actor actor, UUID delegationId, UUID procedureId) {
        reviewers.require(actor, delegationId);
        Procedure procedure = procedures.get(procedureId);
        reviewers.membership(procedure, delegationId);
        UUID undecided = undecidedRound(procedure);
        return reader.ofProcedure(procedureId).stream()
                .filter(contribution -> contribution.delegationId().equals(delegationId))
                .map(contribution -> contribution.roundId().equals(undecided) ? contribution.with(null) : contribution)
                .sorted(Comparator.comparing(Contribution::id).reversed())
                .toList();
    }

    /**
     * Records or changes the Chair's ruling on a contribution of a closed round, until the Chair decides the round.
     *
     * <p>That a vice-chair has been called is known to module lifecycle alone, which asks before it calls this.
     *
     * @throws org.rapporteur.kernel.Refusal {@code ruling.not-now} when the round is open or decided,
     *     {@code ruling.withdrawn}, {@code ruling.reason}
     */
    @Transactional
    public void rule(Actor actor, UUID contributionId, Ruling.Decision decision, String reason) {
        ContributionRow row = entities.find(ContributionRow.class, contributionId);
        if (row == null) {
            throw new NotKnown("contribution", contributionId);
        }
        Procedure procedure = procedures.get(row.procedureId());
        Authority.require(actor, Act.DECIDE, procedure.places());
        ReviewRoundRow round = entities.find(ReviewRoundRow.class, row.roundId());
        entities.refresh(round, LockModeType.PESSIMISTIC_READ);
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        if (!row.roundId().equals(undecidedRound(procedure))) {
            throw new Refusal("ruling.not-now");
        }
        if (!row.stands()) {
            throw new Refusal("ruling.withdrawn");
        }
        Instant now = clock.now();
        Ruling ruling = new Ruling(decision, ContributionRules.reasonOfRuling(reason), actor.username(), now);
        RulingRow earlier = entities.find(RulingRow.class, contributionId);
        if (earlier == null) {
            entities.persist(new RulingRow(contributionId, ruling));
        } else {
            earlier.change(ruling);
        }
        entities.flush();
        journal.append(new Entry(
                earlier == null ? "ruling.given" : "ruling.changed",
                row.procedureId(),
                actor.username(),
                "Chair",
                now,
                Map.of("number", row.number(), "decision", decision.name(), "reason", ruling.reason())));
    }

    /** How many standing breaks or corrections of a round have no ruling. Proposals may be ruled on, but need not be. */
    @Transactional(readOnly = true)
    public int withoutRuling(UUID roundId) {
        return reader.count(roundId, true);
    }

    /** The closed round that waits for the Chair's decision, {@code null} where none does. */
    private UUID undecidedRound(Procedure procedure) {
        if (procedure.stage() != Stage.RULING) {
            return null;
        }
        return rounds.newest(procedure.id())
                .filter(round -> !round.isOpen())
                .map(ReviewRound::id)
                .orElse(null);
    }

    /** Of a delegation in a round, so that two at once see each other. */
    private void oneAfterTheOther(UUID delegationId, UUID roundId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(roundId + " " + delegationId)
                .query(row -> {});
    }

    /** One at a time for each key, so that a form sent twice at once is received once. */
    private Optional<Contribution> withSameKey(UUID delegationId, UUID roundId, String key) {
        String named = delegationId + " " + ContributionRules.key(key);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 5))")
                .param("name", named)
                .query((row, i) -> true)
                .single();
        Optional<Contribution> same = reader.byKey(delegationId, key);
        if (same.isPresent() && !same.get().roundId().equals(roundId)) {
            throw new Refusal("contribution.key");
        }
        return same;
    }

    private record Received(ReviewRound round, Procedure procedure, Membership membership, Instant now) {}

    /** The instant that counts is taken while the round can neither be closed nor moved. */
    private Received lockForReceiving(UUID delegationId, UUID roundId) {
        ReviewRoundRow row = entities.find(ReviewRoundRow.class, roundId);
        if (row == null) {
            throw new NotKnown("review round", roundId);
        }
        Procedure procedure = procedures.get(row.procedureId());
        Membership membership = reviewers.membership(procedure, delegationId);
        if (procedure.stage() == Stage.WITHDRAWN) {
            throw new Refusal("round.withdrawn");
        }
        entities.refresh(row, LockModeType.PESSIMISTIC_READ);
        Instant now = clock.now();
        ReviewRound round = row.toRound();
        ContributionRules.requireTime(round, now, procedure.body().zone());
        return new Received(round, procedure, membership, now);
    }

    private Contribution receive(
            Actor actor,
            Received received,
            String key,
            Contribution.Kind kind,
            List<UUID> paragraphs,
            String rationale,
            String wording,
            boolean identityWithheld,
            UUID delegationId) {
        ReviewRound round = received.round();
        requireNotTooMany(round.id(), delegationId);
        UUID id = Ids.next();
        String number = ReviewNumber.next();
        String fingerprint = CanonicalForm.fingerprint(Map.of(
                "version", 1,
                "number", number,
                "round", round.id().toString(),
                "delegation", delegationId.toString(),
                "kind", kind.name(),
                "paragraphs", paragraphs.stream().map(UUID::toString).toList(),
                "rationale", rationale,
                "wording", wording,
                "receivedAt", received.now().toString()));
        Contribution contribution = new Contribution(
                id,
                round.id(),
                round.procedureId(),
                delegationId,
                kind,
                paragraphs,
                rationale,
                wording,
                identityWithheld,
                number,
                received.now(),
                null,
                null,
                fingerprint);
        entities.persist(new ContributionRow(contribution, key, actor.username()));
        entities.flush();
        journal.append(new Entry(
                switch (kind) {
                    case BREAK -> "silence.broken";
                    case CORRECTION -> "correction.received";
                    case PROPOSAL -> "proposal.received";
                },
                round.procedureId(),
                actor.username(),
                delegations.get(delegationId).name(),
                received.now(),
                Map.of(
                        "number", number,
                        "round", round.number(),
                        "paragraphs", paragraphs.stream().map(UUID::toString).toList(),
                        "identityWithheld", identityWithheld,
                        "fingerprint", fingerprint)));
        events.publishEvent(new ContributionReceived(
                round.procedureId(), round.id(), id, delegationId, kind, actor.username(), number, received.now()));
        return contribution;
    }

    private void requireNotTooMany(UUID roundId, UUID delegationId) {
        int already = jdbc.sql(
                        "select count(*) from contribution where round_id = :round and delegation_id = :delegation")
                .param("round", roundId)
                .param("delegation", delegationId)
                .query(Integer.class)
                .single();
        if (already >= MOST_OF_A_DELEGATION) {
            throw new Refusal("contribution.too-many", MOST_OF_A_DELEGATION);
        }
    }
}
