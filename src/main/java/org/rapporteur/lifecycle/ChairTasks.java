package org.rapporteur.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Page;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** The Chair's tasks and decisions, whichever way they are taken. */
@Service
public class ChairTasks {

    /** What waits for the actor, the one due first at the top; at most 200. */
    public List<ChairTask> waitingFor(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.rapporteur.kernel.NotKnown when there is no such task or it is not the actor's */
    public TaskBrief brief(Actor actor, String taskId) {
        throw new UnsupportedOperationException();
    }

    /** Saves, changes or (blank) removes a note; {@code paragraphId} is {@code null} for the whole. At most 5,000 characters. */
    public void note(Actor actor, String taskId, @Nullable UUID paragraphId, String note) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the decision and completes the task.
     *
     * @param fingerprint of the revision that was shown
     * @throws org.rapporteur.kernel.Refusal {@code decision.missing}, {@code decision.stale}, {@code decision.note},
     *     {@code decision.rulings}
     */
    public void decide(Actor actor, String taskId, ChairTask.Decision decision, String fingerprint) {
        throw new UnsupportedOperationException();
    }

    /** The newest decision on a procedure: its notes are what a rapporteur or editor works from. */
    public Optional<TakenDecision> last(UUID procedureId) {
        throw new UnsupportedOperationException();
    }

    /** What the actor decided before, newest first. */
    public Page<TakenDecision> decidedBy(Actor actor, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }
}
