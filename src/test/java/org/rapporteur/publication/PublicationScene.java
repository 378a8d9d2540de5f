package org.rapporteur.publication;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Function;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.MovableClock;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.summary.Drafts;
import org.rapporteur.summary.ImportedText;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.TextScene;
import org.springframework.context.ApplicationContext;

/** A text scene in which procedures are brought to publication without the process engine. */
public final class PublicationScene {

    private static final List<Stage> WAY_TO_EDITING =
            List.of(Stage.DRAFT_WITH_CHAIR, Stage.COMMENT_PERIOD, Stage.REVIEW, Stage.EDITING);
    private static final Random NUMBERS = new Random();

    public final TextScene texts;
    public final Actor officer;
    public final Actor editor;

    private final Procedures procedures;
    private final Drafts drafts;
    private final Publications publications;
    private final DatabaseClock clock;
    private final MovableClock movable;

    public PublicationScene(ApplicationContext context) {
        texts = new TextScene(context);
        officer = texts.officer;
        editor = texts.person(Function.EDITOR);
        procedures = context.getBean(Procedures.class);
        drafts = context.getBean(Drafts.class);
        publications = context.getBean(Publications.class);
        clock = context.getBean(DatabaseClock.class);
        movable = context.getBean(MovableClock.class);
    }

    /** A symbol that no other test takes. */
    public String freshSymbol() {
        return texts.body.symbolPrefix() + "/" + (1950 + NUMBERS.nextInt(100)) + "/L." + (1 + NUMBERS.nextInt(99999));
    }

    /** A procedure with a first revision, still in drafting. */
    public Revision written(String... paragraphs) {
        return written(TextScene.text(paragraphs));
    }

    public Revision written(ImportedText text) {
        UUID procedure = texts.procedure();
        drafts.enter(officer, procedure, text);
        return drafts.freeze(officer, procedure, clock.now());
    }

    /** Its text is reviewed and being edited. */
    public Revision inEditing(String... paragraphs) {
        Revision revision = written(paragraphs);
        toEditing(revision.procedureId());
        return revision;
    }

    public void toEditing(UUID procedure) {
        WAY_TO_EDITING.forEach(stage -> move(procedure, stage));
        publications.begin(procedure);
    }

    public void move(UUID procedure, Stage stage) {
        procedures.moveTo(procedure, stage, clock.now(), null);
    }

    /** Its final text is approved; the files are not made yet. */
    public Revision approved(String symbol, String... paragraphs) {
        Revision revision = inEditing(paragraphs);
        approve(symbol, revision);
        return revision;
    }

    public void approve(String symbol, Revision revision) {
        publications.giveSymbol(editor, revision.procedureId(), symbol);
        move(revision.procedureId(), Stage.FINAL_TEXT_WITH_CHAIR);
        publications.approveFinalText(revision.procedureId(), revision.id(), revision.fingerprint());
        move(revision.procedureId(), Stage.RENDERING);
    }

    /** Renders, sets the moment, lets it come and releases. */
    public Publication release(UUID procedure) {
        publications.render(procedure);
        move(procedure, Stage.AWAITING_RELEASE);
        publications.schedule(officer, procedure, clock.now().plus(Duration.ofMinutes(1)));
        movable.advance(Duration.ofMinutes(2));
        Publication released = publications.release(procedure, clock.now());
        move(procedure, Stage.PUBLISHED);
        return released;
    }
}
