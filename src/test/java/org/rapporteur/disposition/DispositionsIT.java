package org.rapporteur.disposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rapporteur.RapporteurTest;
import org.rapporteur.comment.CivilScene;
import org.rapporteur.comment.CivilScene.Ngo;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentText;
import org.rapporteur.comment.Submissions;
import org.rapporteur.identity.ConsultativeStatus;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.LateRule;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.Paragraph;
import org.springframework.context.ApplicationContext;

@RapporteurTest
class DispositionsIT {

    private final ApplicationContext context;
    private final Dispositions dispositions;
    private final CommentDrafts drafts;
    private final Submissions submissions;
    private final Drafts texts;
    private final DatabaseClock clock;

    DispositionsIT(
            ApplicationContext context,
            Dispositions dispositions,
            CommentDrafts drafts,
            Submissions submissions,
            Drafts texts,
            DatabaseClock clock) {
        this.context = context;
        this.dispositions = dispositions;
        this.drafts = drafts;
        this.submissions = submissions;
        this.texts = texts;
        this.clock = clock;
    }

    @Test
    void the_stage_closes_when_every_comment_is_answered_and_every_change_is_made() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        List<Comment> comments =
                received(scene, scene.onTheWhole("Good."), scene.on(2, "More."), scene.on(3, "Safely, too."));
        scene.reach(Stage.ANSWERING);
        assertRefused("stage.unanswered", () -> dispositions.requireComplete(scene.procedureId));
        assertThat(dispositions.unanswered(scene.procedureId)).isEqualTo(3);

        decide(scene, comments.get(0), 0, Decision.NOTED, null, null);
        decide(scene, comments.get(1), 0, Decision.REJECTED, null, null);
        decide(scene, comments.get(2), 0, Decision.ACCEPTED, scene.paragraph(3), null);
        assertThatThrownBy(() -> dispositions.requireComplete(scene.procedureId))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("stage.change-not-made");
                    assertThat(refusal.details().get(1).toString()).endsWith(" 3]");
                });
        assertThat(dispositions.standing(scene.procedureId).changeNotMade())
                .containsExactly(comments.get(2).id());

        Paragraph paragraph = texts.of(scene.procedureId).paragraphs().get(2);
        texts.edit(scene.rapporteur, scene.procedureId, paragraph.id(), paragraph.version(), "Safely and cheaply.");

        assertThatCode(() -> dispositions.requireComplete(scene.procedureId)).doesNotThrowAnyException();
        assertThat(dispositions.standing(scene.procedureId).isComplete()).isTrue();
    }

    @Test
    void a_paragraph_taken_out_or_new_counts_as_changed() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        List<Comment> comments = received(scene, scene.on(2, "Out with it."), scene.on(3, "Add one."));
        scene.reach(Stage.ANSWERING);
        UUID added = texts.insert(
                scene.rapporteur, scene.procedureId, scene.paragraph(3), Paragraph.Kind.BODY, "A new one.");
        decide(scene, comments.get(0), 0, Decision.ACCEPTED, scene.paragraph(2), null);
        decide(scene, comments.get(1), 0, Decision.ACCEPTED_IN_PART, added, null);
        assertThat(dispositions.standing(scene.procedureId).changeNotMade())
                .containsExactly(comments.get(0).id());

        Paragraph second = texts.of(scene.procedureId).paragraphs().get(1);
        texts.remove(scene.rapporteur, scene.procedureId, second.id(), second.version());

        assertThat(dispositions.standing(scene.procedureId).isComplete()).isTrue();
    }

    @Test
    void the_comments_behind_a_change_are_those_whose_answer_names_it_in_the_order_of_the_text() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        List<Comment> comments =
                received(scene, scene.on(1, "One."), scene.on(3, "Three."), scene.on(2, "Two."), scene.on(2, "More."));
        scene.reach(Stage.ANSWERING);
        decide(scene, comments.get(1), 0, Decision.ACCEPTED, scene.paragraph(3), null);
        decide(scene, comments.get(0), 0, Decision.ACCEPTED_IN_PART, scene.paragraph(3), null);
        decide(scene, comments.get(2), 0, Decision.ACCEPTED, scene.paragraph(2), null);
        decide(scene, comments.get(3), 0, Decision.NOTED, null, null);

        assertThat(dispositions.changing(scene.procedureId, List.of(scene.paragraph(3), scene.paragraph(1))))
                .containsExactly(comments.get(0).id(), comments.get(1).id());
        assertThat(dispositions.changing(UUID.randomUUID(), List.of(scene.paragraph(3))))
                .isEmpty();
        assertThat(dispositions.changing(scene.procedureId, List.of())).isEmpty();
    }

    @Test
    void what_does_not_belong_to_the_procedure_cannot_be_named() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        CivilScene other = new CivilScene(context, LateRule.REFUSE);
        List<Comment> comments = received(scene, scene.on(1, "One."), scene.on(1, "One again."), scene.on(2, "Two."));
        Comment foreign = received(other, other.on(1, "Foreign.")).get(0);

        assertRefused(
                "disposition.paragraph-unknown",
                () -> decide(scene, comments.get(0), 0, Decision.ACCEPTED, other.paragraph(1), null));
        assertRefused(
                "disposition.duplicate-unknown",
                () -> decide(scene, comments.get(0), 0, Decision.DUPLICATE, null, foreign.id()));
        assertThatThrownBy(() -> decide(scene, foreign, 0, Decision.NOTED, null, null))
                .isInstanceOf(NotKnown.class);

        decide(
                scene,
                comments.get(1),
                0,
                Decision.DUPLICATE,
                null,
                comments.get(0).id());
        assertRefused(
                "disposition.duplicate-of-duplicate",
                () -> decide(
                        scene,
                        comments.get(2),
                        0,
                        Decision.DUPLICATE,
                        null,
                        comments.get(1).id()));
        assertRefused(
                "disposition.has-duplicates",
                () -> decide(
                        scene,
                        comments.get(0),
                        0,
                        Decision.DUPLICATE,
                        null,
                        comments.get(2).id()));
    }

    @Test
    void of_two_who_answer_at_once_one_is_told() throws Exception {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        Comment comment = received(scene, scene.on(1, "One.")).get(0);

        assertThat(atOnce(() -> decide(scene, comment, 0, Decision.NOTED, null, null)))
                .containsExactlyInAnyOrder("done", "disposition.changed-meanwhile");
        assertThat(atOnce(() -> decide(scene, comment, 1, Decision.REJECTED, null, null)))
                .containsExactlyInAnyOrder("done", "disposition.changed-meanwhile");
        assertThat(dispositions.of(comment.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void answers_are_released_together_and_stand_from_then_on() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        List<Comment> comments = received(scene, scene.on(1, "One."), scene.on(2, "Two."));
        scene.reach(Stage.ANSWERING);
        decide(scene, comments.get(0), 0, Decision.NOTED, null, null);
        decide(scene, comments.get(1), 0, Decision.REJECTED, null, null);
        assertThat(dispositions.of(comments.get(0).id()).orElseThrow().releasedAt())
                .isNull();

        var at = clock.now();
        dispositions.release(scene.procedureId, at);
        dispositions.release(scene.procedureId, at.plusSeconds(60));

        assertThat(dispositions
                        .of(List.of(comments.get(0).id(), comments.get(1).id()))
                        .values())
                .extracting(Disposition::releasedAt)
                .containsOnly(at);
        int version = dispositions.of(comments.get(0).id()).orElseThrow().version();
        assertRefused(
                "disposition.released", () -> decide(scene, comments.get(0), version, Decision.REJECTED, null, null));
    }

    @Test
    void once_the_Chair_has_the_revision_nothing_can_be_answered() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        Comment comment = received(scene, scene.on(1, "One.")).get(0);
        scene.reach(Stage.ANSWERING, Stage.REVISION_WITH_CHAIR);

        assertRefused("disposition.not-now", () -> decide(scene, comment, 0, Decision.NOTED, null, null));
    }

    @Test
    void the_workbench_shows_what_its_filter_lets_through_page_by_page() {
        CivilScene scene = new CivilScene(context, LateRule.REFUSE);
        List<Comment> comments =
                received(scene, scene.onTheWhole("Good."), scene.on(2, "A."), scene.on(2, "B."), scene.on(3, "C."));
        decide(scene, comments.get(1), 0, Decision.NOTED, null, null);

        assertThat(shown(scene, WorkFilter.anywhere(false))).containsExactly("Good.", "A.", "B.", "C.");
        assertThat(shown(scene, WorkFilter.anywhere(true))).containsExactly("Good.", "B.", "C.");
        assertThat(shown(scene, WorkFilter.whole(false))).containsExactly("Good.");
        assertThat(shown(scene, WorkFilter.paragraph(scene.paragraph(2), false)))
                .containsExactly("A.", "B.");
        assertThat(shown(scene, WorkFilter.paragraph(scene.paragraph(2), true))).containsExactly("B.");
        assertThat(shown(scene, WorkFilter.comment(comments.get(3).id()))).containsExactly("C.");
        Workbench bench = dispositions.workbench(scene.officer, scene.procedureId, WorkFilter.anywhere(false), null, 1);
        assertThat(bench.progress())
                .containsExactly(
                        new Progress(null, 1, 0),
                        new Progress(scene.paragraph(2), 2, 1),
                        new Progress(scene.paragraph(3), 1, 0));
        assertThat(bench.standing().answered()).isEqualTo(1);
    }

    /** Reads on, one comment a page. */
    private List<String> shown(CivilScene scene, WorkFilter filter) {
        List<String> texts = new ArrayList<>();
        String after = null;
        do {
            Workbench bench = dispositions.workbench(scene.rapporteur, scene.procedureId, filter, after, 1);
            bench.comments().items().forEach(comment -> texts.add(comment.text().comment()));
            after = bench.comments().next();
        } while (after != null);
        return texts;
    }

    private List<Comment> received(CivilScene scene, CommentText... texts) {
        CommentPeriod period = scene.open(Duration.ofHours(1));
        Ngo ngo = scene.ngo(ConsultativeStatus.GENERAL);
        for (CommentText text : texts) {
            drafts.add(ngo.coordinator(), ngo.id(), period.id(), text);
        }
        UUID submission = submissions
                .submit(ngo.coordinator(), ngo.id(), period.id(), CivilScene.key(), false, "")
                .submissionId();
        return submissions.commentsOf(ngo.coordinator(), submission);
    }

    private Disposition decide(
            CivilScene scene, Comment comment, int version, Decision decision, UUID changed, UUID duplicateOf) {
        return dispositions.decide(
                scene.rapporteur, comment.id(), version, decision, "Because it is so.", changed, duplicateOf);
    }

    private static List<String> atOnce(Runnable act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    try {
                        act.run();
                        return "done";
                    } catch (Refusal refusal) {
                        return refusal.code();
                    }
                }));
            }
            return List.of(
                    running.get(0).get(60, TimeUnit.SECONDS), running.get(1).get(60, TimeUnit.SECONDS));
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
