package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Delegation;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.Recorded;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Bodies.Membership;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.review.ParagraphStanding.State;
import org.rapporteur.summary.Revision;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapporteurTest
class ReviewIT {

    private final ApplicationContext context;
    private final ReviewRounds rounds;
    private final Contributions contributions;
    private final DelegationBriefs briefs;
    private final DatabaseClock clock;
    private final Journal journal;
    private final JdbcClient jdbc;

    ReviewIT(
            ApplicationContext context,
            ReviewRounds rounds,
            Contributions contributions,
            DelegationBriefs briefs,
            DatabaseClock clock,
            Journal journal,
            JdbcClient jdbc) {
        this.context = context;
        this.rounds = rounds;
        this.contributions = contributions;
        this.briefs = briefs;
        this.clock = clock;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @Test
    void silence_broken_then_changed_and_not_broken_again_ends_in_agreement() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        ReviewRound one = scene.open(rounds, scene.first);
        assertThat(one.paragraphs()).hasSize(3);

        Contribution broken = breakOn(scene, maria, brazil, one, 2, "k1");
        assertThat(rounds.standing(scene.procedureId)).containsEntry(scene.paragraph(2), State.BROKEN);
        assertThat(scene.close(rounds, one)).isEqualTo(new RoundClosing(true, one.closesAt(), 1));
        assertThat(contributions.withoutRuling(one.id())).isEqualTo(1);
        scene.reach(Stage.RULING);
        contributions.rule(scene.chair, broken.id(), Ruling.Decision.ACCEPTED, "The delegation is right.");
        assertThat(contributions.withoutRuling(one.id())).isZero();

        Revision second = scene.revise(2, "Cooperation in this domain might be reinforced.");
        ReviewRound two = scene.open(rounds, second);
        assertThat(two.number()).isEqualTo(2);
        assertThat(two.paragraphs()).containsExactly(scene.paragraph(2));
        assertThat(rounds.standing(scene.procedureId))
                .isEqualTo(Map.of(
                        scene.paragraph(1), State.AD_REFERENDUM,
                        scene.paragraph(2), State.OPEN,
                        scene.paragraph(3), State.AD_REFERENDUM));
        assertThat(scene.close(rounds, two).standing()).isZero();

        ReviewOutcome outcome = rounds.conclude(scene.procedureId, clock.now());
        assertThat(outcome.agreed()).isTrue();
        assertThat(outcome.rounds()).isEqualTo(2);
        assertThat(rounds.conclude(scene.procedureId, clock.now())).isEqualTo(outcome);
        assertThat(rounds.standing(scene.procedureId))
                .hasSize(3)
                .allSatisfy((id, state) -> assertThat(state).isEqualTo(State.AGREED));
        assertThat(acts(scene.procedureId))
                .contains("round.opened", "silence.broken", "round.closed", "ruling.given", "review.concluded");
    }

    @Test
    void a_break_that_the_chair_rejects_leaves_the_text_without_agreement() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        ReviewRound round = scene.open(rounds, scene.first);
        Contribution broken = breakOn(scene, maria, brazil, round, 3, "k");
        scene.close(rounds, round);
        scene.reach(Stage.RULING);
        contributions.rule(scene.chair, broken.id(), Ruling.Decision.REJECTED, "It stands.");

        ReviewOutcome outcome = rounds.conclude(scene.procedureId, clock.now());

        assertThat(outcome.agreed()).isFalse();
        assertThat(outcome.broken()).containsExactly(scene.paragraph(3));
        assertThat(rounds.outcome(scene.procedureId)).contains(outcome);
    }

    @Test
    void an_observer_cannot_break_silence_but_may_propose_and_that_moves_nothing() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation observer = scene.delegation("An observer", Membership.OBSERVER);
        Actor olga = scene.focalPoint("olga", observer);
        ReviewRound round = scene.open(rounds, scene.first);

        refused("break.observer", () -> breakOn(scene, olga, observer, round, 1, "k"));
        Contribution proposal = contributions.propose(
                olga, observer.id(), round.id(), "p", scene.paragraph(1), "It was held.", "Shorter.");

        assertThat(proposal.kind()).isEqualTo(Contribution.Kind.PROPOSAL);
        assertThat(scene.close(rounds, round).standing()).isZero();
    }

    @Test
    void corrections_are_counted_and_ruled_on() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.CORRECTIONS);
        Delegation chile = scene.delegation("Chile", Membership.MEMBER);
        Actor carla = scene.focalPoint("carla", chile);
        ReviewRound round = scene.open(rounds, scene.first);
        refused("break.mode", () -> breakOn(scene, carla, chile, round, 1, "b"));
        Contribution correction = contributions.propose(
                carla, chile.id(), round.id(), "c", scene.paragraph(1), "It was the fourth meeting.", "See E/2004/26.");
        refused(
                "proposal.already",
                () -> contributions.propose(
                        carla,
                        chile.id(),
                        round.id(),
                        "by way of Back",
                        scene.paragraph(1),
                        "It was the fourth meeting. ",
                        "See E/2004/26."));
        refused(
                "proposal.unchanged",
                () -> contributions.propose(
                        carla,
                        chile.id(),
                        round.id(),
                        "d",
                        scene.paragraph(1),
                        "The panel was held at the third meeting.",
                        "!"));
        refused(
                "ruling.not-now",
                () -> contributions.rule(scene.chair, correction.id(), Ruling.Decision.ACCEPTED, "Too early."));
        assertThat(scene.close(rounds, round).standing()).isEqualTo(1);
        scene.reach(Stage.RULING);

        contributions.rule(scene.chair, correction.id(), Ruling.Decision.REJECTED, "First thought.");
        assertThat(contributions.of(carla, chile.id(), scene.procedureId).get(0).ruling())
                .as("a ruling is told only once the Chair has decided the round")
                .isNull();
        contributions.rule(scene.chair, correction.id(), Ruling.Decision.ACCEPTED_IN_PART, "Second thought.");
        assertThatThrownBy(() -> contributions.rule(
                        scene.officer, correction.id(), Ruling.Decision.ACCEPTED, "Not for an officer."))
                .isInstanceOf(NotAllowed.class);
        ReviewOutcome outcome = rounds.conclude(scene.procedureId, clock.now());
        scene.reach(Stage.EDITING);

        assertThat(outcome.corrections()).isEqualTo(1);
        assertThat(outcome.correctionsAccepted()).isEqualTo(1);
        assertThat(outcome.agreed()).isFalse();
        refused(
                "ruling.not-now",
                () -> contributions.rule(scene.chair, correction.id(), Ruling.Decision.REJECTED, "Too late."));
        assertThat(contributions
                        .of(carla, chile.id(), scene.procedureId)
                        .get(0)
                        .ruling()
                        .reason())
                .isEqualTo("Second thought.");
    }

    @Test
    void at_the_deadline_nothing_is_received_or_withdrawn_whether_or_not_the_round_was_closed() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        ReviewRound round = scene.open(rounds, scene.first);
        Contribution received = breakOn(scene, maria, brazil, round, 1, "in-time");
        Contribution other = breakOn(scene, maria, brazil, round, 2, "withdrawn");
        contributions.withdraw(maria, other.id());
        contributions.withdraw(maria, other.id());
        end(round);

        refused("round.closed", () -> breakOn(scene, maria, brazil, round, 1, "late"));
        refused("round.closed", () -> contributions.withdraw(maria, received.id()));
        assertThat(breakOn(scene, maria, brazil, round, 1, "in-time"))
                .as("a retry of what was received in time is not late")
                .isEqualTo(received);
        assertThat(rounds.close(round.id(), clock.now()).standing()).isEqualTo(1);
        refused("round.closed", () -> breakOn(scene, maria, brazil, round, 1, "later"));
        assertThat(acts(scene.procedureId).stream().filter("contribution.withdrawn"::equals))
                .hasSize(1);
    }

    @Test
    void the_same_form_sent_many_times_at_once_is_received_once() throws Exception {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        ReviewRound round = scene.open(rounds, scene.first);
        CyclicBarrier start = new CyclicBarrier(8);

        List<Contribution> all = atOnce(8, () -> {
            start.await();
            return breakOn(scene, maria, brazil, round, 1, "same");
        });

        assertThat(all.stream().map(Contribution::id).distinct()).hasSize(1);
        assertThat(contributions.of(round.id())).hasSize(1);
        refused(
                "contribution.key",
                () -> contributions.breakSilence(
                        maria, brazil.id(), UUID.randomUUID(), "same", List.of(scene.paragraph(1)), "Why", "", false));
    }

    @Test
    void a_delegation_breaks_silence_on_a_paragraph_once_and_may_again_when_it_withdrew() throws Exception {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Delegation chile = scene.delegation("Chile", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        ReviewRound round = scene.open(rounds, scene.first);
        CyclicBarrier start = new CyclicBarrier(2);
        AtomicInteger keys = new AtomicInteger();

        List<String> results = atOnce(2, () -> {
            String key = "different" + keys.incrementAndGet();
            start.await();
            try {
                return breakOn(scene, maria, brazil, round, 1, key).kind().name();
            } catch (Refusal refusal) {
                return refusal.code();
            }
        });

        assertThat(results).containsExactlyInAnyOrder("BREAK", "break.already");
        breakOn(scene, maria, brazil, round, 2, "another paragraph");
        breakOn(scene, scene.focalPoint("carla", chile), chile, round, 1, "another delegation");
        contributions.withdraw(maria, contributions.of(round.id()).get(0).id());
        breakOn(scene, maria, brazil, round, 1, "again");
        refused("break.already", () -> breakOn(scene, maria, brazil, round, 1, "once more"));
    }

    @Test
    void closing_races_fifty_delegations_and_loses_none_and_takes_none_late() throws Exception {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        List<Delegation> delegations = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            delegations.add(scene.delegation("State " + i, Membership.MEMBER));
        }
        Actor all = scene.focalPoint("all", delegations.toArray(Delegation[]::new));
        ReviewRound round = scene.open(rounds, scene.first, Duration.ofSeconds(3));
        ScheduledExecutorService clients = Executors.newScheduledThreadPool(51);
        try {
            long last = Duration.between(clock.now(), round.closesAt()).toMillis() + 300;
            List<ScheduledFuture<Contribution>> sent = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Delegation delegation = delegations.get(i);
                sent.add(clients.schedule(
                        () -> received(() -> breakOn(scene, all, delegation, round, 1, "race")),
                        last * i / 49,
                        TimeUnit.MILLISECONDS));
            }
            Future<RoundClosing> closing = clients.submit(() -> {
                RoundClosing tried = rounds.close(round.id(), clock.now());
                while (!tried.closed()) {
                    tried = rounds.close(round.id(), clock.now());
                }
                return tried;
            });

            List<Contribution> accepted = new ArrayList<>();
            for (ScheduledFuture<Contribution> one : sent) {
                Contribution contribution = one.get(60, TimeUnit.SECONDS);
                if (contribution != null) {
                    accepted.add(contribution);
                }
            }

            assertThat(closing.get(60, TimeUnit.SECONDS).standing()).isEqualTo(accepted.size());
            assertThat(contributions.of(round.id()))
                    .containsExactlyInAnyOrderElementsOf(accepted)
                    .isNotEmpty()
                    .allMatch(contribution -> contribution.receivedAt().isBefore(round.closesAt()));
            assertThat(accepted.size())
                    .as("the last one was sent after the deadline")
                    .isLessThan(50);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void another_delegations_things_and_another_bodys_rounds_are_unknown() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Delegation chile = scene.delegation("Chile", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        Actor carla = scene.focalPoint("carla", chile);
        ReviewRound round = scene.open(rounds, scene.first);
        Contribution hers = breakOn(scene, maria, brazil, round, 1, "k");
        ReviewScene elsewhere = new ReviewScene(context, ReviewMode.SILENCE);
        ReviewRound foreign = elsewhere.open(rounds, elsewhere.first);

        unknown(() -> contributions.withdraw(carla, hers.id()));
        unknown(() -> contributions.of(carla, brazil.id(), scene.procedureId));
        unknown(() -> breakOn(scene, carla, brazil, round, 1, "x"));
        unknown(() -> breakOn(elsewhere, maria, brazil, foreign, 1, "y"));
        unknown(() -> briefs.of(maria, brazil.id(), foreign.id()));
        unknown(() -> briefs.of(maria, brazil.id(), UUID.randomUUID()));
        unknown(() -> rounds.confirmReceipt(maria, brazil.id(), foreign.id()));
        unknown(() -> rounds.overview(elsewhere.officer, scene.procedureId));
        assertThat(rounds.openFor(brazil.id())).containsExactly(round);
    }

    @Test
    void others_hear_of_a_break_when_the_round_has_closed_and_never_of_a_withheld_identity() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Delegation chile = scene.delegation("Chile", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        Actor carla = scene.focalPoint("carla", chile);
        ReviewRound round = scene.open(rounds, scene.first);
        contributions.breakSilence(
                maria, brazil.id(), round.id(), "w", List.of(scene.paragraph(1)), "Withheld reason", "", true);
        contributions.breakSilence(
                maria, brazil.id(), round.id(), "s", List.of(scene.paragraph(2)), "Shown reason", "", false);

        RoundBrief during = briefs.of(carla, chile.id(), round.id());
        assertThat(during.heard()).isEmpty();
        assertThat(during.standing()).containsEntry(scene.paragraph(1), State.OPEN);
        scene.close(rounds, round);

        RoundBrief after = briefs.of(carla, chile.id(), round.id());
        assertThat(after.heard())
                .extracting(Heard::rationale, Heard::delegationId)
                .containsExactlyInAnyOrder(tuple("Withheld reason", null), tuple("Shown reason", brazil.id()));
        assertThat(after.standing()).containsEntry(scene.paragraph(1), State.BROKEN);
        assertThat(briefs.of(maria, brazil.id(), round.id()).own()).hasSize(2);
    }

    @Test
    void who_has_not_confirmed_receipt_is_named() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Delegation chile = scene.delegation("Chile", Membership.MEMBER);
        Delegation denmark = scene.delegation("Denmark", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil, chile);
        ReviewRound round = scene.open(rounds, scene.first);
        rounds.confirmReceipt(maria, brazil.id(), round.id());
        rounds.confirmReceipt(maria, brazil.id(), round.id());
        breakOn(scene, maria, chile, round, 1, "k");

        ReviewMatrix matrix = rounds.overview(scene.officer, scene.procedureId).matrix();

        assertThat(matrix.unconfirmed(round.id())).containsExactly(denmark.id());
        assertThat(matrix.mark(scene.paragraph(1), brazil.id())).isEqualTo(ReviewMatrix.Mark.OPEN);
        assertThat(matrix.mark(scene.paragraph(1), chile.id())).isEqualTo(ReviewMatrix.Mark.BROKEN);
        assertThat(matrix.mark(scene.paragraph(1), denmark.id())).isEqualTo(ReviewMatrix.Mark.UNSEEN);
        assertThat(acts(scene.procedureId).stream().filter("round.receipt-confirmed"::equals))
                .hasSize(1);
    }

    @Test
    void a_deadline_is_moved_with_a_reason_by_an_officer_and_a_close_before_it_does_nothing() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        ReviewRound round = scene.open(rounds, scene.first);
        Instant later = round.closesAt().plus(Duration.ofDays(4));

        refused("reason.missing", () -> rounds.moveDeadline(scene.officer, round.id(), later, " ", clock.now()));
        assertThatThrownBy(() -> rounds.moveDeadline(scene.chair, round.id(), later, "Why", clock.now()))
                .isInstanceOf(NotAllowed.class);
        rounds.moveDeadline(scene.officer, round.id(), later, "A holiday", clock.now());

        assertThat(rounds.close(round.id(), round.closesAt())).isEqualTo(new RoundClosing(false, later, 0));
        refused(
                "deadline.too-soon",
                () -> rounds.moveDeadline(
                        scene.officer, round.id(), clock.now().plus(Duration.ofMinutes(5)), "Hurry", clock.now()));
        assertThat(rounds.get(round.id()).closesAt()).isEqualTo(later);
        assertThat(rounds.close(round.id(), later).closed()).isTrue();
        assertThat(rounds.close(round.id(), later.plusSeconds(9)).closed()).isTrue();
        refused(
                "round.closed",
                () -> rounds.moveDeadline(scene.officer, round.id(), later.plusSeconds(60), "Again", clock.now()));
    }

    @Test
    void a_round_is_opened_once_and_only_on_what_changed() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        ReviewRound round = scene.open(rounds, scene.first);

        assertThat(scene.open(rounds, scene.first)).isEqualTo(round);
        refused("round.open-already", () -> rounds.conclude(scene.procedureId, clock.now()));
        scene.close(rounds, round);
        refused("round.nothing-changed", () -> scene.open(rounds, scene.first));
        rounds.conclude(scene.procedureId, clock.now());
        refused("review.concluded", () -> scene.open(rounds, scene.first));
    }

    @Test
    void a_withdrawn_procedure_receives_nothing() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        Actor maria = scene.focalPoint("maria", brazil);
        ReviewRound round = scene.open(rounds, scene.first);
        rounds.abandon(scene.procedureId, clock.now());
        scene.reach(Stage.WITHDRAWN);

        refused("round.withdrawn", () -> breakOn(scene, maria, brazil, round, 1, "k"));
        assertThat(briefs.list(maria, brazil.id(), null, 20).open()).isEmpty();
    }

    @Test
    void the_database_itself_refuses_a_second_open_round_and_a_late_contribution() {
        ReviewScene scene = new ReviewScene(context, ReviewMode.SILENCE);
        ReviewRound round = scene.open(rounds, scene.first);

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into review_round (id, procedure_id, body_id, revision_id, number, mode, opens_at, closes_at)
                                select gen_random_uuid(), procedure_id, body_id, revision_id, 2, mode, opens_at, closes_at
                                  from review_round where id = ?
                                """).param(round.id()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("review_round_one_open");
        Delegation brazil = scene.delegation("Brazil", Membership.MEMBER);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into contribution (id, round_id, procedure_id, delegation_id, kind, rationale, wording,
                                    identity_withheld, number, idempotency_key, fingerprint, received_at, received_from)
                                select gen_random_uuid(), id, procedure_id, :delegation, 'BREAK', 'r', '', false, 'late', 'late',
                                       repeat('0', 64), closes_at, 'x'
                                  from review_round where id = :round
                                """)
                        .param("delegation", brazil.id())
                        .param("round", round.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("outside the time");
    }

    private Contribution breakOn(
            ReviewScene scene, Actor actor, Delegation delegation, ReviewRound round, int paragraph, String key) {
        return contributions.breakSilence(
                actor, delegation.id(), round.id(), key, List.of(scene.paragraph(paragraph)), "A reason", "", false);
    }

    /** Lets the deadline of a round pass without closing it. */
    private void end(ReviewRound round) {
        jdbc.sql("update review_round set closes_at = clock_timestamp() where id = ?")
                .param(round.id())
                .update();
    }

    private static Contribution received(Callable<Contribution> act) throws Exception {
        try {
            return act.call();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("round.closed");
            return null;
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(act));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> acts(UUID procedureId) {
        return journal.of(procedureId, null, 100).items().stream()
                .map(Recorded::entry)
                .map(entry -> entry.act())
                .toList();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void unknown(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotKnown.class);
    }
}
