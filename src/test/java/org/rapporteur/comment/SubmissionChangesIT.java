package org.rapporteur.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.disposition.Decision;
import org.rapporteur.disposition.Dispositions;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.OrganisationDecisions;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.LateRule;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A submission is replaced or withdrawn; whatever looks at comments sees the version in force. */
@RapporteurTest
class SubmissionChangesIT {

    private final ApplicationContext context;
    private final CommentPeriods periods;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final SubmissionChanges changes;
    private final Comments comments;
    private final Dispositions dispositions;
    private final Journal journal;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;

    private CivilScene scene;
    private CommentPeriod period;
    private Ngo ngo;

    SubmissionChangesIT(
            ApplicationContext context,
            CommentPeriods periods,
            CommentDrafts drafts,
            Submissions submissions,
            SubmissionChanges changes,
            Comments comments,
            Dispositions dispositions,
            Journal journal,
            DatabaseClock clock,
            JdbcClient jdbc) {
        this.context = context;
        this.periods = periods;
        this.drafts = drafts;
        this.submissions = submissions;
        this.changes = changes;
        this.comments = comments;
        this.dispositions = dispositions;
        this.journal = journal;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void an_open_call() {
        scene = new CivilScene(context, LateRule.ACCEPT_MARKED);
        period = scene.open(Duration.ofHours(1));
        ngo = scene.ngo(ConsultativeStatus.GENERAL);
    }

    @Test
    void a_new_version_takes_the_place_of_the_old_one_which_stands_until_then() {
        Receipt first = submit("One.", "Two.");
        assertThat(drafts.desk(ngo.member(), ngo.id(), period.id()).isOpen()).isFalse();

        changes.reopen(ngo.coordinator(), first.submissionId());
        changes.reopen(ngo.coordinator(), first.submissionId());
        List<CommentDraft> back = drafts.of(ngo.member(), ngo.id(), period.id());
        assertThat(back).extracting(draft -> draft.text().comment()).containsExactly("One.", "Two.");
        assertThat(back).allMatch(CommentDraft::isAccepted);
        assertThat(drafts.desk(ngo.member(), ngo.id(), period.id()).replacing())
                .isEqualTo(new Replacing(first.submissionId(), first.number(), 2, false));
        assertThat(comments.toAnswer(scene.procedureId))
                .as("in force until then")
                .hasSize(2);

        drafts.change(ngo.coordinator(), back.get(1).id(), 0, scene.on(2, "Two, better."));
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(3, "Three."));
        Receipt second = send();

        Submission now = submissions.get(ngo.coordinator(), second.submissionId());
        assertThat(now.version()).isEqualTo(new SubmissionVersion(2, first.number(), Standing.IN_FORCE, null, null));
        Submission before = submissions.get(ngo.coordinator(), first.submissionId());
        assertThat(before.version().standing()).isEqualTo(Standing.REPLACED);
        assertThat(before.version().endedAt()).isEqualTo(second.receivedAt());
        assertThat(before.receipt()).as("kept as received").isEqualTo(first);
        assertThat(changes.versions(now)).extracting(Submission::id).containsExactly(now.id(), before.id());
        assertThat(new String(submissions.canonicalForm(ngo.coordinator(), now.id()), StandardCharsets.UTF_8))
                .contains("\"replaces\":\"" + first.number() + "\"", "\"submissionVersion\":2");

        assertThat(texts()).containsExactly("One.", "Two, better.", "Three.");
        assertThat(comments.figures(scene.procedureId))
                .isEqualTo(new Comments.Figures(
                        1, 3, 0, Map.of(scene.paragraph(1), 1, scene.paragraph(2), 1, scene.paragraph(3), 1)));
        assertThat(submissions.commentsOf(ngo.coordinator(), first.submissionId()))
                .as("the old one can still be read")
                .hasSize(2)
                .noneMatch(Comment::inForce);
        assertRefused("submission.not-in-force", () -> changes.reopen(ngo.coordinator(), first.submissionId()));
        assertRefused("submission.not-in-force", () -> changes.withdraw(ngo.coordinator(), first.submissionId()));
        assertThat(periods.close(period.id(), period.closesAt()))
                .isEqualTo(new PeriodClosing(true, period.closesAt(), 1, 3));
    }

    @Test
    void what_is_withdrawn_is_kept_and_counts_no_more() {
        Receipt first = submit("One.");
        changes.withdraw(ngo.coordinator(), first.submissionId());
        changes.withdraw(ngo.coordinator(), first.submissionId());

        assertThat(submissions
                        .get(ngo.coordinator(), first.submissionId())
                        .version()
                        .standing())
                .isEqualTo(Standing.WITHDRAWN);
        assertThat(comments.toAnswer(scene.procedureId)).isEmpty();
        assertThat(comments.of(scene.officer, scene.procedureId, null, null, 9).items())
                .isEmpty();
        assertThat(submissions.organisations(scene.procedureId)).isEmpty();
        assertThat(acts("submission.withdrawn")).isEqualTo(1);
        UUID comment = submissions
                .commentsOf(scene.officer, first.submissionId())
                .get(0)
                .id();
        assertRefused(
                "disposition.comment-ended",
                () -> dispositions.decide(scene.rapporteur, comment, 0, Decision.NOTED, "Thanks.", null, null));
        assertThatThrownBy(() -> comments.markPublishable(scene.officer, scene.procedureId, List.of(comment), true))
                .isInstanceOf(NotKnown.class);

        Receipt second = submit("Anew.");
        assertThat(submissions.get(ngo.coordinator(), second.submissionId()).version())
                .isEqualTo(new SubmissionVersion(2, null, Standing.IN_FORCE, null, null));
        assertThat(texts()).containsExactly("Anew.");
    }

    @Test
    void after_the_deadline_what_came_in_time_stands_and_is_not_sent_again_as_late() {
        Receipt first = submit("In time.");
        changes.reopen(ngo.coordinator(), first.submissionId());
        drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(2, "And this."));
        periods.close(period.id(), period.closesAt());

        assertThat(drafts.desk(ngo.member(), ngo.id(), period.id()).replacing().tooLate())
                .isTrue();
        assertRefused("submission.replaced-too-late", this::send);
        assertRefused("submission.final", () -> changes.withdraw(ngo.coordinator(), first.submissionId()));
        changes.keep(ngo.coordinator(), first.submissionId());
        assertThat(drafts.of(ngo.member(), ngo.id(), period.id()))
                .extracting(draft -> draft.text().comment())
                .containsExactly("And this.");
        assertRefused("submission.final", () -> changes.reopen(ngo.coordinator(), first.submissionId()));

        Receipt late = send();
        assertThat(late.timing()).isEqualTo(Timing.LATE);
        assertThat(submissions
                        .get(ngo.coordinator(), late.submissionId())
                        .version()
                        .number())
                .isEqualTo(1);
        changes.reopen(ngo.coordinator(), late.submissionId());
        Receipt later = send();
        assertThat(submissions
                        .get(ngo.coordinator(), later.submissionId())
                        .version()
                        .replaces())
                .isEqualTo(late.number());
        changes.withdraw(ngo.coordinator(), later.submissionId());
        assertThat(texts()).containsExactly("In time.");
    }

    @Test
    void only_its_coordinators_change_a_submission_and_none_of_a_suspended_organisation() {
        Receipt first = submit("Ours.");
        Ngo stranger = scene.ngo(ConsultativeStatus.GENERAL);
        for (Actor other : List.of(stranger.coordinator(), scene.officer)) {
            assertThatThrownBy(() -> changes.withdraw(other, first.submissionId()))
                    .isInstanceOfAny(NotKnown.class, NotAllowed.class);
            assertThatThrownBy(() -> changes.reopen(other, first.submissionId()))
                    .isInstanceOfAny(NotKnown.class, NotAllowed.class);
            assertThatThrownBy(() -> changes.keep(other, first.submissionId()))
                    .isInstanceOfAny(NotKnown.class, NotAllowed.class);
        }
        assertThatThrownBy(() -> changes.withdraw(ngo.member(), first.submissionId()))
                .isInstanceOf(NotAllowed.class);

        Actor platform = scene.person("suspends", "Platform", Function.OFFICER, Place.PLATFORM, "");
        context.getBean(OrganisationDecisions.class).suspend(platform, ngo.id(), "An inquiry.");
        assertRefused("organisation.suspended", () -> changes.withdraw(ngo.coordinator(), first.submissionId()));
        assertRefused("organisation.suspended", () -> changes.reopen(ngo.coordinator(), first.submissionId()));
        assertThat(texts()).containsExactly("Ours.");
    }

    @Test
    void an_answer_that_points_to_what_was_withdrawn_lapses() {
        Receipt first = submit("The original.");
        Ngo other = scene.ngo(ConsultativeStatus.GENERAL);
        drafts.add(other.coordinator(), other.id(), period.id(), scene.on(1, "The same again."));
        Receipt same = submissions.submit(other.coordinator(), other.id(), period.id(), CivilScene.key(), false, "");
        UUID original = submissions
                .commentsOf(scene.officer, first.submissionId())
                .get(0)
                .id();
        UUID repeats = submissions
                .commentsOf(scene.officer, same.submissionId())
                .get(0)
                .id();
        dispositions.decide(scene.rapporteur, original, 0, Decision.NOTED, "Thanks.", null, null);
        dispositions.decide(scene.rapporteur, repeats, 0, Decision.DUPLICATE, "See there.", null, original);
        assertThat(dispositions.unanswered(scene.procedureId)).isZero();

        changes.withdraw(ngo.coordinator(), first.submissionId());

        assertThat(dispositions.unanswered(scene.procedureId)).isEqualTo(1);
        assertThat(acts("answers.lapsed")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void two_coordinators_who_replace_at_once_make_one_new_version() throws Exception {
        Receipt first = submit("One.");
        changes.reopen(ngo.coordinator(), first.submissionId());

        List<String> results = atOnce(this::result, this::result);

        assertThat(results).filteredOn(result -> result.equals("done")).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.equals("done"))
                .allMatch(code -> List.of("submission.already", "submission.changed-meanwhile")
                        .contains(code));
        assertStands(2, 1);
    }

    @RepeatedTest(3)
    void a_withdrawal_and_a_replacement_at_once_leave_one_truth() throws Exception {
        Receipt first = submit("One.");
        changes.reopen(ngo.coordinator(), first.submissionId());

        List<String> results =
                atOnce(this::result, () -> refusalOf(() -> changes.withdraw(ngo.coordinator(), first.submissionId())));

        assertThat(results).contains("done");
        assertStands(results.get(0).equals("done") ? 2 : 1, results.get(0).equals("done") ? 1 : 0);
    }

    @RepeatedTest(3)
    void bringing_back_twice_at_once_brings_back_once() throws Exception {
        Receipt first = submit("One.", "Two.");
        atOnce(
                () -> refusalOf(() -> changes.reopen(ngo.coordinator(), first.submissionId())),
                () -> refusalOf(() -> changes.reopen(ngo.coordinator(), first.submissionId())));

        assertThat(drafts.of(ngo.member(), ngo.id(), period.id())).hasSize(2);
    }

    @RepeatedTest(3)
    void a_withdrawal_is_before_the_closing_or_refused() throws Exception {
        Receipt first = submit("One.");

        List<String> results = atOnce(
                () -> refusalOf(() -> changes.withdraw(ngo.coordinator(), first.submissionId())),
                () -> String.valueOf(
                        periods.close(period.id(), period.closesAt()).submissions()));

        assertThat(results).isIn(List.of("done", "0"), List.of("submission.final", "1"));
        assertThat(comments.toAnswer(scene.procedureId)).hasSize(Integer.parseInt(results.get(1)));
    }

    @Test
    void the_database_keeps_one_version_in_force_and_comments_with_their_submission() {
        Receipt first = submit("One.");
        changes.withdraw(ngo.coordinator(), first.submissionId());
        submit("Two.");

        assertThatThrownBy(() -> jdbc.sql("update submission set standing = 'IN_FORCE', ended_at = null where id = :id")
                        .param("id", first.submissionId())
                        .update())
                .hasMessageContaining("submission_in_force");
        assertThatThrownBy(() -> jdbc.sql("update comment set in_force = true where submission_id = :id")
                        .param("id", first.submissionId())
                        .update())
                .hasMessageContaining("comment_of_submission");
    }

    private void assertStands(int versions, int inForce) {
        List<Submission> all =
                submissions.of(ngo.coordinator(), ngo.id(), null, 9).items();
        assertThat(all).hasSize(versions);
        assertThat(all).filteredOn(one -> one.version().isInForce()).hasSize(inForce);
        assertThat(comments.toAnswer(scene.procedureId)).hasSize(inForce);
    }

    private String result() {
        return refusalOf(this::send);
    }

    private static String refusalOf(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private Receipt submit(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            drafts.add(ngo.coordinator(), ngo.id(), period.id(), scene.on(i + 1, texts[i]));
        }
        return send();
    }

    private Receipt send() {
        return submissions.submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "");
    }

    private List<String> texts() {
        return comments.of(scene.officer, scene.procedureId, null, null, 50).items().stream()
                .filter(comment -> comment.organisationId().equals(ngo.id()))
                .map(comment -> comment.text().comment())
                .toList();
    }

    private long acts(String act) {
        return journal.of(scene.procedureId, null, 50).items().stream()
                .filter(recorded -> recorded.entry().act().equals(act))
                .count();
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> act : acts) {
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
}
