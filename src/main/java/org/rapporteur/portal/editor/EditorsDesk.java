package org.rapporteur.portal.editor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.lifecycle.ChairTask;
import org.rapporteur.lifecycle.ChairTasks;
import org.rapporteur.lifecycle.TakenDecision;
import org.rapporteur.portal.publicpages.RenditionFile;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.procedure.Stage;
import org.rapporteur.publication.Publication;
import org.rapporteur.publication.Publications;
import org.rapporteur.publication.Rendition;
import org.rapporteur.summary.Redline;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of one publication shows, in one transaction. */
@Component
class EditorsDesk {

    private static final Set<Stage> TEXT_MAY_CHANGE = EnumSet.of(Stage.EDITING, Stage.RENDITION_REPAIR);

    /**
     * A publication as its editor sees it.
     *
     * @param publication {@code null} before the publication began
     * @param nextSymbol the next free one, empty while none can be given
     * @param changes of the working draft against the last revision, {@code null} while the text can't change
     * @param certificate what the document will say of its review, in its own language
     * @param returned the Chair's last decision when it returned the text, else {@code null}
     */
    public record View(
            Procedure procedure,
            @Nullable Publication publication,
            String nextSymbol,
            @Nullable Redline changes,
            List<String> certificate,
            List<Rendition> renditions,
            @Nullable TakenDecision returned,
            boolean maySchedule,
            Instant now) {

        /** Whether the moment of release is set and still to come. */
        public boolean isReleaseSet() {
            return publication != null && publication.awaitsRelease(now);
        }

        /** Whether the moment that was set has passed with nothing released at it. */
        public boolean isMomentPassed() {
            return publication != null && publication.isMomentPassed(now);
        }

        /** What happens next, as the key of a message. */
        public String asked() {
            String key = "editor.asked." + procedure.stage();
            return procedure.stage() == Stage.AWAITING_RELEASE && procedure.until() == null ? key + ".not-set" : key;
        }

        public boolean isEditing() {
            return procedure.stage() == Stage.EDITING;
        }

        public boolean isRepair() {
            return procedure.stage() == Stage.RENDITION_REPAIR;
        }

        public boolean mayChangeText() {
            return TEXT_MAY_CHANGE.contains(procedure.stage());
        }

        public boolean isReleased() {
            return publication != null && publication.releasedAt() != null;
        }

        public boolean hasChanges() {
            return changes != null && changes.changedLines() > 0;
        }

        public String symbol() {
            return publication == null || publication.symbol() == null ? "" : publication.symbol();
        }

        /** The moment of release as the form takes it, in the body's zone; empty until set. */
        public String releaseAt() {
            if (publication == null || publication.releaseAt() == null) {
                return "";
            }
            return LocalDateTime.ofInstant(
                            publication.releaseAt(), procedure.body().zone())
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        }

        public String extension(Rendition rendition) {
            return RenditionFile.extension(rendition);
        }
    }

    private final Procedures procedures;
    private final Publications publications;
    private final Revisions revisions;
    private final ChairTasks chairTasks;
    private final DatabaseClock clock;

    EditorsDesk(
            Procedures procedures,
            Publications publications,
            Revisions revisions,
            ChairTasks chairTasks,
            DatabaseClock clock) {
        this.procedures = procedures;
        this.publications = publications;
        this.revisions = revisions;
        this.chairTasks = chairTasks;
        this.clock = clock;
    }

    /** @throws org.rapporteur.kernel.NotKnown when the procedure is not one of the actor's bodies */
    @Transactional(readOnly = true)
    public View view(Actor actor, UUID procedureId) {
        Procedure procedure = procedures.get(procedureId);
        Authority.require(actor, Act.EDIT_FINAL, procedure.places());
        Publication publication = publications.of(procedureId).orElse(null);
        boolean mayChange = TEXT_MAY_CHANGE.contains(procedure.stage());
        Redline changes = mayChange ? revisions.redlineOfDraft(procedureId) : null;
        return new View(
                procedure,
                publication,
                mayChange ? publications.nextSymbol(procedure).value() : "",
                changes,
                publications.certificate(procedure, changes == null ? numbers(procedureId) : numbers(changes)),
                publication == null || publication.approvedRevisionId() == null
                        ? List.of()
                        : publications.renditions(publication.id()),
                mayChange ? returned(procedureId) : null,
                Authority.may(actor, Act.SCHEDULE_RELEASE, procedure.places()),
                clock.now());
    }

    private Map<UUID, String> numbers(UUID procedureId) {
        Map<UUID, String> numbers = new LinkedHashMap<>();
        revisions
                .latest(procedureId)
                .ifPresent(revision -> revision.paragraphs().stream()
                        .filter(paragraph -> !paragraph.number().isEmpty())
                        .forEach(paragraph -> numbers.put(paragraph.id(), paragraph.number())));
        return numbers;
    }

    private static Map<UUID, String> numbers(Redline changes) {
        Map<UUID, String> numbers = new LinkedHashMap<>();
        changes.lines().stream()
                .filter(line -> !line.numberAfter().isEmpty())
                .forEach(line -> numbers.put(line.paragraphId(), line.numberAfter()));
        return numbers;
    }

    @Nullable
    private TakenDecision returned(UUID procedureId) {
        return chairTasks
                .last(procedureId)
                .filter(decision -> decision.kind() == ChairTask.Kind.APPROVE_FINAL_TEXT)
                .filter(decision -> decision.decision() == ChairTask.Decision.RETURN)
                .orElse(null);
    }
}
