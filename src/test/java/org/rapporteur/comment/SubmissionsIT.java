package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.RapporteurTest;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.Recorded;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Stage;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapporteurTest
class SubmissionsIT {

    private final ApplicationContext context;
    private final CommentPeriods periods;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final Comments comments;
    private final Journal journal;
    private final DatabaseClock clock;

    SubmissionsIT(
            ApplicationContext context,
            CommentPeriods periods,
            CommentDrafts drafts,
            Submissions submissions,
            Comments comments,
            Journal journal,
            DatabaseClock clock) {
        this.context = context;
        this.periods = periods;
        this.drafts = drafts;
        this.submissions = submissions;
        this.comments = comments;
        this.journal = journal;
        this.clock = clock;
    }

    @Test
    void drafts_become_one_submission_with_a_receipt_that_can_be_checked() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        Ngo ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(3, "Safety is missing."));
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.onTheWhole("A good text."));

        Receipt receipt = submissions.submit(
                ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), true, "fear of reprisals");

        assertThat(receipt.comments()).isEqualTo(2);
        assertThat(receipt.timing()).isEqualTo(Timing.ON_TIME);
        Submission stored = submissions.get(ngo.coordinator(), receipt.submissionId());
        assertThat(stored.receipt()).isEqualTo(receipt);
        assertThat(stored.nameWithheldRequested()).isTrue();
        List<Comment> received = submissions.commentsOf(ngo.coordinator(), receipt.submissionId());
        assertThat(received).extracting(Comment::number).containsExactly(1, 2);
        assertThat(received)
                .extracting(comment -> comment.text().comment())
                .containsExactly("A good text.", "Safety is missing.");
        assertThat(received).allMatch(Comment::nameWithheld).noneMatch(Comment::publishable);

        byte[] form = submissions.canonicalForm(ngo.coordinator(), receipt.submissionId());
        assertThat(CanonicalForm.sha256(form)).isEqualTo(receipt.fingerprint());
        assertThat(new String(form, StandardCharsets.UTF_8))
                .contains(receipt.number(), "Safety is missing.")
                .doesNotContain(ngo.member().username(), ngo.coordinator().username());
        assertThat(drafts.of(ngo.member(), ngo.id(), period.id())).isEmpty();

        List<Entry> acts = journal.of(scene.procedureId, null, 50).items().stream()
                .map(Recorded::entry)
                .filter(entry -> entry.act().equals("submission.received"))
                .toList();
        assertThat(acts).hasSize(1);
        assertThat(acts.get(0).onBehalfOf()).isEqualTo(ngo.organisation().name());
        assertThat(acts.get(0).at()).isEqualTo(receipt.receivedAt());
        assertThat(acts.get(0).content()).containsEntry("fingerprint", receipt.fingerprint());
    }

    @Test
    void what_the_rules_refuse_changes_nothing() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        Ngo ngo = scene.ngo(ConsultativeStatus.SPECIAL);
        Ngo roster = scene.ngo(ConsultativeStatus.ROSTER);

        assertRefused("submission.empty", () -> submit(ngo, period));
        assertRefused(
                "submission.not-admitted",
                () -> drafts.add(roster.member(), roster.id(), period.id(), scene.on(1, "Us too.")));
        assertThatThrownBy(() -> drafts.desk(roster.member(), roster.id(), period.id()))
                .isInstanceOf(NotKnown.class);

        CommentDraft draft = drafts.add(
                ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "word ".repeat(CivilScene.WORD_LIMIT + 1)));
        assertRefused("submission.too-long", () -> submit(ngo, period));
        assertThat(drafts.of(ngo.member(), ngo.id(), period.id())).containsExactly(draft);
        assertThatThrownBy(() -> submissions.submit(ngo.member(), ngo.id(), period.id(), CivilScene.key(), false, ""))
                .isInstanceOf(NotAllowed.class);

        drafts.change(ngo.coordinator(), draft.id(), 0, scene.on(1, "Short."));
        assertRefused(
                "submission.withhold-reason",
                () -> submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), true, " "));
        submit(ngo, period);
        assertRefused("submission.already", () -> submit(ngo, period));
        assertRefused(
                "submission.already",
                () -> drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "One more.")));
    }

    @Test
    void two_members_on_one_comment_see_both_texts() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        Ngo ngo = scene.ngo(ConsultativeStatus.GENERAL);
        CommentDraft draft = drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "First."));
        drafts.change(ngo.coordinator(), draft.id(), 0, scene.on(1, "Theirs."));

        assertThatThrownBy(() -> drafts.change(ngo.member(), draft.id(), 0, scene.on(1, "Mine.")))
                .isInstanceOfSatisfying(DraftConflict.class, conflict -> {
                    assertThat(conflict.theirs().text().comment()).isEqualTo("Theirs.");
                    assertThat(conflict.yours().comment()).isEqualTo("Mine.");
                });
    }

    @Test
    void another_organisation_that_guesses_ids_finds_nothing() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        Ngo ngo = scene.ngo(ConsultativeStatus.GENERAL);
        Ngo stranger = scene.ngo(ConsultativeStatus.GENERAL);
        CommentDraft draft = drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "Ours."));

        assertUnknown(() -> drafts.get(stranger.coordinator(), draft.id()));
        assertUnknown(() -> drafts.change(stranger.coordinator(), draft.id(), 0, scene.on(1, "Theirs.")));
        assertUnknown(() -> drafts.drop(stranger.coordinator(), draft.id()));
        assertUnknown(() -> drafts.of(stranger.coordinator(), ngo.id(), period.id()));
        assertUnknown(() -> drafts.desk(stranger.coordinator(), ngo.id(), period.id()));
        assertUnknown(
                () -> submissions.submit(stranger.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, ""));

        UUID submission = submit(ngo, period).submissionId();
        assertUnknown(() -> submissions.get(stranger.coordinator(), submission));
        assertUnknown(() -> submissions.commentsOf(stranger.coordinator(), submission));
        assertUnknown(() -> submissions.canonicalForm(stranger.coordinator(), submission));
        assertUnknown(() -> submissions.of(stranger.coordinator(), ngo.id(), null, 10));
        assertUnknown(() -> comments.of(stranger.coordinator(), scene.procedureId, null, null, 10));
        assertThat(submissions.get(scene.rapporteur, submission).organisationId())
                .isEqualTo(ngo.id());

        CivilScene elsewhere = new CivilScene(context, LateRule.REFUSE);
        assertUnknown(() -> submissions.get(elsewhere.officer, submission));
        assertUnknown(() -> comments.of(elsewhere.rapporteur, scene.procedureId, null, null, 10));
    }

    @Test
    void an_extension_marks_what_comes_after_the_first_deadline() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        Ngo ngo = scene.ngo(ConsultativeStatus.GENERAL);
        Instant now = clock.now();
        CommentPeriod period =
                periods.open(scene.procedureId, scene.revision.id(), now.minusSeconds(60), now.plusMillis(2500));
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "In time, just."));
        CommentPeriod moved = periods.moveDeadline(
                scene.officer, period.id(), now.plusSeconds(3600), "The text came out late.", clock.now());
        assertThat(moved.firstClosesAt()).isEqualTo(period.closesAt());
        awaitPast(period.closesAt());

        assertThat(submit(ngo, period).timing()).isEqualTo(Timing.IN_EXTENSION);
        assertThat(periods.close(period.id(), clock.now())).isEqualTo(new PeriodClosing(false, moved.closesAt(), 1, 1));
    }

    @Test
    void a_deadline_that_has_passed_cannot_be_brought_back() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofMillis(1));
        awaitPast(period.closesAt());
        Instant later = clock.now().plusSeconds(3600);

        assertRefused(
                "period.closed",
                () -> periods.moveDeadline(scene.officer, period.id(), later, "Sorry.", period.opensAt()));

        CivilScene other = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod open = other.open(Duration.ofHours(1));
        assertRefused("reason.missing", () -> periods.moveDeadline(other.officer, open.id(), later, " ", clock.now()));
        assertRefused(
                "deadline.past",
                () -> periods.moveDeadline(other.officer, open.id(), open.opensAt(), "Enough.", clock.now()));
        assertRefused(
                "deadline.too-soon",
                () -> periods.moveDeadline(
                        other.officer, open.id(), clock.now().plusSeconds(60), "In haste.", clock.now()));
        assertUnknown(() -> periods.moveDeadline(scene.officer, open.id(), later, "Not mine.", clock.now()));
    }

    @Test
    void opening_and_closing_again_gives_the_same() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofHours(1));

        assertThat(scene.open(Duration.ofHours(9))).isEqualTo(period);
        assertThat(periods.close(period.id(), clock.now()).closed()).isFalse();
        PeriodClosing closing = periods.close(period.id(), period.closesAt());
        assertThat(closing).isEqualTo(new PeriodClosing(true, period.closesAt(), 0, 0));
        assertThat(periods.close(period.id(), period.closesAt().plusSeconds(9))).isEqualTo(closing);
        assertThat(periods.get(period.id()).closedAt()).isEqualTo(period.closesAt());
    }

    @Test
    void a_withdrawn_procedure_takes_nothing_more() {
        CivilScene scene = new CivilScene(context, LateRule.ACCEPT_MARKED);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        Ngo ngo = scene.ngo(ConsultativeStatus.GENERAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "In vain."));
        scene.reach(Stage.WITHDRAWN);
        periods.stop(scene.procedureId, clock.now());

        assertRefused("procedure.withdrawn", () -> submit(ngo, period));
        assertThat(periods.get(period.id()).isOpen()).isFalse();
        assertThat(periods.callsFor(ngo.member(), ngo.id()))
                .extracting(call -> call.period().id())
                .doesNotContain(period.id());
    }

    @Test
    void a_late_submission_is_received_once_marked_and_kept_apart() {
        CivilScene scene = new CivilScene(context, LateRule.ACCEPT_MARKED);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        Ngo ngo = scene.ngo(ConsultativeStatus.GENERAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "In time."));
        submit(ngo, period);
        periods.close(period.id(), period.closesAt());

        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(2, "Too late."));
        assertThat(submit(ngo, period).timing()).isEqualTo(Timing.LATE);
        assertRefused(
                "submission.already",
                () -> drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(2, "And again.")));

        assertThat(comments.toAnswer(scene.procedureId)).hasSize(1);
        Comments.Figures figures = comments.figures(scene.procedureId);
        assertThat(figures.submissions()).isEqualTo(2);
        assertThat(figures.comments()).isEqualTo(2);
        assertThat(figures.late()).isEqualTo(1);
        assertThat(figures.byParagraph()).containsEntry(scene.paragraph(2), 1);
        assertThat(periods.close(period.id(), clock.now()).comments()).isEqualTo(1);
    }

    @Test
    void the_same_form_sent_eight_times_at_once_is_one_submission_with_one_receipt() throws Exception {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        Ngo ngo = scene.ngo(ConsultativeStatus.GENERAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "Only once."));
        String key = CivilScene.key();

        List<Receipt> receipts =
                atOnce(8, () -> submissions.submit(ngo.coordinator(), ngo.id(), period.id(), key, false, ""));

        assertThat(new HashSet<>(receipts)).hasSize(1);
        assertThat(submissions.of(ngo.coordinator(), ngo.id(), null, 10).items())
                .hasSize(1);
        assertThat(comments.figures(scene.procedureId).comments()).isEqualTo(1);

        periods.close(period.id(), period.closesAt());
        assertThat(submissions.submit(ngo.coordinator(), ngo.id(), period.id(), key, false, ""))
                .as("a retry after the closing still gets its receipt")
                .isEqualTo(receipts.get(0));
    }

    @Test
    void two_forms_sent_at_once_are_one_submission_and_an_explanation() throws Exception {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        Ngo ngo = scene.ngo(ConsultativeStatus.GENERAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "Only once."));

        List<String> outcomes = atOnce(6, () -> {
            try {
                return submit(ngo, period).number();
            } catch (Refusal refusal) {
                return refusal.code();
            }
        });

        assertThat(outcomes).filteredOn("submission.already"::equals).hasSize(5);
        assertThat(submissions.of(ngo.coordinator(), ngo.id(), null, 10).items())
                .hasSize(1);
    }

    /** Fifty clients submit around the deadline while the period is being closed, with and without a late rule. */
    @ParameterizedTest
    @EnumSource(LateRule.class)
    void a_closing_that_races_fifty_clients_loses_none_and_takes_none_late_as_in_time(LateRule lateRule)
            throws Exception {
        CivilScene scene = new CivilScene(context, lateRule);
        List<Ngo> ngos = scene.ngos(50);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        for (Ngo ngo : ngos) {
            drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "One of fifty."));
        }
        Instant deadline = clock.now().plusMillis(1500);
        // as it stands shortly before its end; nobody may shorten it to that
        context.getBean(JdbcClient.class)
                .sql("update comment_period set closes_at = :deadline, first_closes_at = :deadline where id = :id")
                .param("deadline", deadline.atOffset(ZoneOffset.UTC))
                .param("id", period.id())
                .update();

        List<Optional<Receipt>> early = new ArrayList<>();
        for (Ngo ngo : ngos.subList(0, 3)) {
            early.add(attempt(ngo, period));
        }
        ScheduledExecutorService clients = Executors.newScheduledThreadPool(32);
        List<Future<Optional<Receipt>>> racing = new ArrayList<>();
        PeriodClosing closing;
        try {
            long left = Duration.between(clock.now(), deadline).toMillis();
            for (int i = 3; i < 47; i++) {
                Ngo ngo = ngos.get(i);
                racing.add(clients.schedule(
                        () -> attempt(ngo, period), left - 250 + (i * 500L) / 50, TimeUnit.MILLISECONDS));
            }
            Future<PeriodClosing> closer = clients.submit(() -> {
                PeriodClosing attempt = periods.close(period.id(), clock.now());
                while (!attempt.closed()) {
                    attempt = periods.close(period.id(), clock.now());
                }
                return attempt;
            });
            closing = closer.get(60, TimeUnit.SECONDS);
            for (Future<Optional<Receipt>> one : racing) {
                early.add(one.get(60, TimeUnit.SECONDS));
            }
        } finally {
            clients.shutdownNow();
        }
        for (Ngo ngo : ngos.subList(47, 50)) {
            early.add(attempt(ngo, period));
        }

        int received = 0;
        int inTime = 0;
        for (int i = 0; i < ngos.size(); i++) {
            Ngo ngo = ngos.get(i);
            List<Submission> stored =
                    submissions.of(ngo.coordinator(), ngo.id(), null, 10).items();
            List<CommentDraft> kept = drafts.of(ngo.member(), ngo.id(), period.id());
            if (early.get(i).isEmpty()) {
                assertThat(stored).as("refused, so nothing was received").isEmpty();
                assertThat(kept).as("refused, so the draft is kept").hasSize(1);
                continue;
            }
            received++;
            Receipt receipt = early.get(i).get();
            assertThat(stored).extracting(Submission::receipt).containsExactly(receipt);
            assertThat(kept).isEmpty();
            if (receipt.timing() == Timing.LATE) {
                assertThat(receipt.receivedAt()).isAfterOrEqualTo(deadline);
            } else {
                inTime++;
                assertThat(receipt.receivedAt()).isBefore(deadline);
            }
        }
        assertThat(inTime).isGreaterThanOrEqualTo(3).isLessThanOrEqualTo(47);
        assertThat(closing.submissions())
                .as("the closing counted every one received in time")
                .isEqualTo(inTime);
        assertThat(comments.toAnswer(scene.procedureId)).hasSize(inTime);
        assertThat(received).isEqualTo(lateRule == LateRule.REFUSE ? inTime : 50);
    }

    @Test
    void lists_are_paged_and_every_item_comes_once() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        for (Ngo ngo : scene.ngos(3)) {
            drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(3, "Third."));
            drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "First."));
            drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.onTheWhole("Whole."));
            submit(ngo, period);
        }

        List<Comment> read = new ArrayList<>();
        String after = null;
        do {
            var page = comments.of(scene.officer, scene.procedureId, null, after, 2);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            read.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(read).hasSize(9);
        assertThat(Set.copyOf(read)).hasSize(9);
        assertThat(read)
                .extracting(comment -> comment.text().comment())
                .containsExactly(
                        "Whole.", "Whole.", "Whole.", "First.", "First.", "First.", "Third.", "Third.", "Third.");
        assertThat(submissions
                        .received(scene.officer, scene.procedureId, null, 2)
                        .next())
                .isNotNull();
        assertUnknown(() -> comments.of(scene.officer, scene.procedureId, null, "1~nonsense", 2));
    }

    @Test
    void only_an_officer_marks_what_may_be_published_and_only_of_the_same_procedure() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        Ngo ngo = scene.ngo(ConsultativeStatus.GENERAL);
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(1, "Publish me."));
        UUID submission = submit(ngo, period).submissionId();
        UUID comment = submissions.commentsOf(scene.officer, submission).get(0).id();

        assertThatThrownBy(() -> comments.markPublishable(scene.rapporteur, scene.procedureId, List.of(comment), true))
                .isInstanceOf(NotAllowed.class);
        CivilScene other = new CivilScene(context, LateRule.REFUSE);
        assertUnknown(() -> comments.markPublishable(other.officer, other.procedureId, List.of(comment), true));
        assertThat(comments.publishable(scene.procedureId, null, 10).items()).isEmpty();

        comments.markPublishable(scene.officer, scene.procedureId, List.of(comment), true);
        assertThat(comments.publishable(scene.procedureId, null, 10).items())
                .extracting(Comment::id)
                .containsExactly(comment);
    }

    @Test
    void the_list_of_calls_says_what_the_organisation_has_in_preparation() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CommentPeriod period = scene.open(Duration.ofHours(1));
        Ngo one = scene.ngo(ConsultativeStatus.GENERAL);
        var other = scene.person("newcomer", "New Comer", Function.MEMBER, Place.organisation(one.id()), "newcomers");
        drafts.add(other, one.id(), period.id(), scene.on(1, "From the newcomer."));

        assertThat(periods.callsFor(other, one.id()))
                .filteredOn(call -> call.period().id().equals(period.id()))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.drafts()).isEqualTo(1);
                    assertThat(call.submitted()).isFalse();
                });
    }

    private Receipt submit(Ngo ngo, CommentPeriod period) {
        return submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "");
    }

    private Optional<Receipt> attempt(Ngo ngo, CommentPeriod period) {
        try {
            return Optional.of(submit(ngo, period));
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("submission.late");
            return Optional.empty();
        }
    }

    private void awaitPast(Instant instant) {
        while (!clock.now().isAfter(instant)) {
            Thread.onSpinWait();
        }
    }

    private static <T> List<T> atOnce(int many, Callable<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return act.call();
                }));
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

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void assertUnknown(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotKnown.class);
    }
}
