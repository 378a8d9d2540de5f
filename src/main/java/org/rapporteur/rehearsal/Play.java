package org.rapporteur.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.procedure.ReviewMode;
import org.rapporteur.procedure.Stage;
import org.rapporteur.review.Ruling;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays a procedure from the pasted draft to a stage of choice, the way it might go in life. */
@Component
@Profile("movable-clock")
public class Play {

    /** An Egyptian hieroglyph: a character that no typeface of the renditions has. */
    private static final String UNPRINTABLE = "\uD80C\uDC00";

    private final UseCases useCases;

    Play(UseCases useCases) {
        this.useCases = useCases;
    }

    /**
     * Begins a procedure on a text and plays it until it reaches a stage.
     *
     * @param title of the panel
     * @param source the text as it would be pasted
     * @param until the stage to stop in; not {@link Stage#RENDERING}, where nothing stays
     * @param symbol for the document, used when the play comes that far
     * @param narrator is told each step as it happens
     * @return the procedure's id
     */
    public UUID play(
            Cast cast,
            String title,
            String source,
            ReviewMode mode,
            Stage until,
            String symbol,
            Consumer<String> narrator) {
        Scene scene = Scene.begin(useCases, cast, title, mode, narrator);
        // what is withdrawn was open for comments before
        Stage stop = until == Stage.WITHDRAWN ? Stage.COMMENT_PERIOD : until;
        draft(scene, source, stop);
        for (Runnable act : List.<Runnable>of(
                () -> hearOrganisations(scene, cast),
                () -> answer(scene, stop),
                () -> hearDelegations(scene, cast, stop),
                () -> publish(scene, cast, symbol, stop))) {
            if (scene.stage() == stop) {
                break;
            }
            act.run();
        }
        if (until == Stage.WITHDRAWN) {
            scene.withdraw();
        }
        return scene.id();
    }

    private static void draft(Scene scene, String source, Stage stop) {
        scene.enterDraft(source);
        if (stop == Stage.DRAFTING) {
            return;
        }
        scene.submitDraft();
        if (stop == Stage.DRAFT_WITH_CHAIR) {
            return;
        }
        scene.returnWithNote(scene.paragraph(1), "Please say who took part.");
        scene.addSentence(scene.cast().officer(), scene.paragraph(1), "Delegations and civil society took part.");
        scene.submitDraft();
        scene.decide(ChairTask.Decision.APPROVE);
    }

    private void hearOrganisations(Scene scene, Cast cast) {
        Cast.Voice first = cast.organisations().get(0);
        Cast.Voice second = cast.organisations().get(1);
        Instant deadline = scene.period().closesAt();
        scene.comment(first, scene.paragraph(2), "Name the effect on families.", "Families were mentioned.", false);
        scene.extendComments(Duration.ofDays(7));
        scene.await(deadline.plus(Duration.ofHours(1)));
        scene.comment(second, scene.paragraph(3), "Too general to be of use.", "", true);
        scene.closeComments();
    }

    private static void answer(Scene scene, Stage stop) {
        scene.answerComments(scene.paragraph(2));
        scene.submitAnswers();
        if (stop != Stage.REVISION_WITH_CHAIR) {
            scene.decide(ChairTask.Decision.APPROVE);
        }
    }

    private static void hearDelegations(Scene scene, Cast cast, Stage stop) {
        scene.contribute(cast.delegations().get(0), scene.paragraph(4));
        scene.closeRound();
        if (stop == Stage.RULING) {
            return;
        }
        scene.rule(Ruling.Decision.ACCEPTED, ChairTask.Decision.REVISE);
        if (stop == Stage.REVISING_AFTER_REVIEW) {
            return;
        }
        scene.reviseAsRuled();
        if (scene.stage() == Stage.REVIEW) {
            scene.closeRound();
        }
    }

    private void publish(Scene scene, Cast cast, String symbol, Stage stop) {
        if (stop == Stage.RENDITION_REPAIR) {
            scene.addSentence(cast.editor(), scene.paragraph(2), UNPRINTABLE);
        }
        scene.submitFinalText(symbol, "The meeting closed at 6 p.m.");
        if (stop == Stage.FINAL_TEXT_WITH_CHAIR) {
            return;
        }
        scene.decide(ChairTask.Decision.APPROVE);
        if (stop == Stage.RENDITION_REPAIR) {
            return;
        }
        Instant now = useCases.clock().now();
        if (stop == Stage.AWAITING_RELEASE) {
            scene.release(now.plus(Duration.ofDays(30)));
            return;
        }
        // on the day of the approval, which is the date on the document
        Instant releaseAt = now.plus(Duration.ofMinutes(10));
        scene.release(releaseAt);
        scene.await(releaseAt);
        scene.say("The document is released as %s", symbol);
    }
}
