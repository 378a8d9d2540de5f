package org.rapporteur.comment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.DeadlineMove;
import org.rapporteur.procedure.DeadlineMoves;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.wording.Moment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comment periods of procedures. Closing and moving lock a period's row for update, submitting for share. */
@Service
public class CommentPeriods {

    /** The stages in which something may still be received; in the second only late submissions. */
    private static final Set<Stage> COMMENTING = EnumSet.of(Stage.COMMENT_PERIOD, Stage.ANSWERING);

    private static final int MOST_REASON_CHARACTERS = 2_000;

    private final EntityManager entities;
    private final PeriodRecords periods;
    private final SubmissionRecords submissions;
    private final Procedures procedures;
    private final DeadlineMoves moves;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;

    CommentPeriods(
            EntityManager entities,
            PeriodRecords periods,
            SubmissionRecords submissions,
            Procedures procedures,
            DeadlineMoves moves,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock) {
        this.entities = entities;
        this.periods = periods;
        this.submissions = submissions;
        this.procedures = procedures;
        this.moves = moves;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Opens a period on a revision; where one on that revision exists, gives that one (a job may run twice).
     *
     * @throws Refusal {@code period.order} when it would close before it opens
     */
    @Transactional
    public CommentPeriod open(UUID procedureId, UUID revisionId, Instant opensAt, Instant closesAt) {
        Optional<CommentPeriod> existing = periods.onRevision(revisionId);
        if (existing.isPresent()) {
            return existing.get();
        }
        if (closesAt.isBefore(opensAt)) {
            throw new Refusal("period.order");
        }
        CommentPeriodRow row =
                new CommentPeriodRow(Ids.next(), procedureId, revisionId, toMicros(opensAt), toMicros(closesAt));
        entities.persist(row);
        entities.flush();
        CommentPeriod period = row.toPeriod();
        journal.append(new Entry(
                "comment-period.opened",
                procedureId,
                Actor.SYSTEM.username(),
                null,
                period.opensAt(),
                Map.of(
                        "period", period.id().toString(),
                        "revision", revisionId.toString(),
                        "closesAt", period.closesAt().toString())));
        return period;
    }

    @Transactional(readOnly = true)
    public CommentPeriod get(UUID periodId) {
        return periods.get(periodId);
    }

    /** The procedure's newest period, open or closed. */
    @Transactional(readOnly = true)
    public Optional<CommentPeriod> newest(UUID procedureId) {
        return periods.newest(procedureId);
    }

    /** The periods that are open, in which the organisation may take part; the one that closes next first. */
    @Transactional(readOnly = true)
    public List<CommentPeriod> openFor(UUID organisationId) {
        Map<UUID, Procedure> calls = calls(organisations.get(organisationId));
        return periods.newestOf(calls.keySet()).stream()
                .filter(CommentPeriod::isOpen)
                .toList();
    }

    /**
     * The calls that take something from the organisation now, the one that closes next first: those open, and those
     * closed ones that still take late submissions while comments are being answered.
     */
    @Transactional(readOnly = true)
    public List<OpenCall> callsFor(Actor actor, UUID organisationId) {
        return callsFor(actor, organisations.get(organisationId));
    }

    /** The same for an organisation that was read already. */
    @Transactional(readOnly = true)
    public List<OpenCall> callsFor(Actor actor, Organisation organisation) {
        UUID organisationId = organisation.id();
        Authority.require(actor, Act.COMMENT, Set.of(Place.organisation(organisationId)));
        Map<UUID, Procedure> calls = calls(organisation);
        List<CommentPeriod> newest = periods.newestOf(calls.keySet());
        List<UUID> ids = newest.stream().map(CommentPeriod::id).toList();
        Map<UUID, Integer> drafts = periods.drafts(organisationId, ids);
        Set<UUID> submitted = periods.submittedIn(organisationId, ids);
        return newest.stream()
                .map(period -> new OpenCall(
                        period,
                        calls.get(period.procedureId()),
                        drafts.getOrDefault(period.id(), 0),
                        submitted.contains(period.id())))
                .filter(call ->
                        call.period().isOpen() || call.procedure().rules().lateRule() == LateRule.ACCEPT_MARKED)
                .toList();
    }

    /**
     * The closed calls that take nothing more from the organisation, with comments that it did not send; the one that
     * closed last first. Its members can still read and copy them.
     */
    @Transactional(readOnly = true)
    public List<UnsentComments> unsent(Actor actor, UUID organisationId) {
        Authority.require(actor, Act.COMMENT, Set.of(Place.organisation(organisationId)));
        List<CommentPeriod> closed = periods.closedWithDrafts(organisationId);
        Map<UUID, Procedure> calls = procedures.byId(
                closed.stream().map(CommentPeriod::procedureId).distinct().toList());
        Map<UUID, Integer> drafts = periods.drafts(
                organisationId, closed.stream().map(CommentPeriod::id).toList());
        return closed.stream()
                .map(period -> new UnsentComments(
                        period, calls.get(period.procedureId()), drafts.getOrDefault(period.id(), 0)))
                .filter(call -> !takesLate(call.procedure()))
                .toList();
    }

    private static boolean takesLate(Procedure call) {
        return COMMENTING.contains(call.stage()) && call.rules().lateRule() == LateRule.ACCEPT_MARKED;
    }

    private Map<UUID, Procedure> calls(Organisation organisation) {
        Map<UUID, Procedure> calls = new HashMap<>();
        String after = null;
        do {
            Page<Procedure> page = procedures.inStages(COMMENTING, after, Page.MOST);
            page.items().stream()
                    .filter(call -> call.rules().asks(organisation))
                    .forEach(call -> calls.put(call.id(), call));
            after = page.next();
        } while (after != null);
        return calls;
    }

    /**
     * Moves the deadline of an open period. Module lifecycle wraps this and re-arms the timers. A deadline that has
     * passed can't be brought back, whether or not the period has been closed since: what came after it was late.
     *
     * @param reason 1 to 2,000 characters
     * @throws Refusal {@code deadline.past}, {@code period.closed}, {@code reason.missing}, {@code reason.too-long},
     *     {@code deadline.too-soon} when the period would become shorter than the call's shortest
     */
    @Transactional
    public CommentPeriod moveDeadline(Actor actor, UUID periodId, Instant closesAt, String reason, Instant at) {
        Procedure procedure = procedures.get(periods.get(periodId).procedureId());
        Authority.require(actor, Act.MOVE_DEADLINE, procedure.places());
        String why = CommentTextRule.cleaned(reason);
        if (why.isEmpty()) {
            throw new Refusal("reason.missing");
        }
        if (why.length() > MOST_REASON_CHARACTERS) {
            throw new Refusal("reason.too-long", why.length(), MOST_REASON_CHARACTERS);
        }
        CommentPeriod period = periods.lockedForClosing(periodId);
        Instant now = later(at, clock.now());
        if (!period.isOpen() || !now.isBefore(period.closesAt())) {
            throw new Refusal("period.closed");
        }
        Instant deadline = toMicros(closesAt);
        if (!deadline.isAfter(now)) {
            throw new Refusal("deadline.past");
        }
        Instant earliest = period.opensAt().plus(procedure.rules().timetable().commentsAtLeast());
        if (deadline.isBefore(earliest) && deadline.isBefore(period.closesAt())) {
            throw new Refusal(
                    "deadline.too-soon", Moment.at(earliest, procedure.body().zone()));
        }
        CommentPeriodRow row = fresh(periodId);
        row.moveDeadline(deadline);
        entities.flush();
        moves.record(new DeadlineMove(
                period.procedureId(), periodId, period.closesAt(), deadline, why, actor.username(), at));
        journal.append(new Entry(
                "comment-period.deadline-moved",
                period.procedureId(),
                actor.username(),
                null,
                at,
                Map.of(
                        "period", periodId.toString(),
                        "from", period.closesAt().toString(),
                        "to", deadline.toString(),
                        "reason", why)));
        return row.toPeriod();
    }

    /**
     * Closes a period whose deadline has come; closing a closed one gives the same result again. It waits for every
     * submission under way, and counts those received in time.
     */
    @Transactional
    public PeriodClosing close(UUID periodId, Instant at) {
        CommentPeriod period = periods.lockedForClosing(periodId);
        boolean closed = !period.isOpen() || !period.closesAt().isAfter(at);
        SubmissionRecords.Received received = submissions.inTime(periodId);
        if (closed && period.isOpen()) {
            end(period, at, "comment-period.closed", received);
        }
        return new PeriodClosing(closed, period.closesAt(), received.submissions(), received.comments());
    }

    /**
     * Ends the open period of a procedure before its deadline, because the procedure is withdrawn. Where none is open,
     * it changes nothing.
     */
    @Transactional
    public void stop(UUID procedureId, Instant at) {
        Optional<CommentPeriod> newest = periods.newest(procedureId);
        if (newest.isEmpty()) {
            return;
        }
        CommentPeriod period = periods.lockedForClosing(newest.get().id());
        if (period.isOpen()) {
            end(period, at, "comment-period.stopped", submissions.inTime(period.id()));
        }
    }

    private void end(CommentPeriod period, Instant at, String act, SubmissionRecords.Received received) {
        fresh(period.id()).close(toMicros(at));
        entities.flush();
        journal.append(new Entry(
                act,
                period.procedureId(),
                Actor.SYSTEM.username(),
                null,
                at,
                Map.of(
                        "period", period.id().toString(),
                        "submissions", received.submissions(),
                        "comments", received.comments())));
    }

    /** The row as the database has it, whatever this transaction read before it got the lock. */
    private CommentPeriodRow fresh(UUID periodId) {
        CommentPeriodRow row = entities.find(CommentPeriodRow.class, periodId);
        entities.refresh(row);
        return row;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant toMicros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
