package org.rapporteur.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.review.Contribution;

/**
 * What the Chair's writing on a task is saved against; far less than the {@link TaskBrief} that is read.
 *
 * @param notes the notes saved so far for this task, by paragraph; the note on the whole has the key {@code null}
 * @param contributions the standing breaks or corrections to rule on; empty for other tasks
 */
public record TaskDesk(
        ChairTask task, Procedure procedure, Map<UUID, String> notes, List<Contribution> contributions) {}
