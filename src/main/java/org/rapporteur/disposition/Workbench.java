package org.rapporteur.disposition;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.comment.Comment;
import org.rapporteur.identity.Organisation;
import org.rapporteur.kernel.Page;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.summary.Draft;
import org.rapporteur.summary.Revision;

/**
 * What someone who answers comments works with.
 *
 * @param revisions the revisions that were commented on, by id
 * @param draft the working draft, in which changes are made
 * @param progress by paragraph, those with comments that the stage waits for
 * @param comments a page of them
 * @param answers the dispositions of the whole procedure, by comment
 * @param senders the organisations of the page's comments, by id
 */
public record Workbench(
        Procedure procedure,
        Map<UUID, Revision> revisions,
        Draft draft,
        List<Progress> progress,
        Standing standing,
        Page<Comment> comments,
        Map<UUID, Disposition> answers,
        Map<UUID, Organisation> senders) {

    /** Whether answers can be given or changed at the procedure's stage. */
    public boolean isAnswering() {
        return Dispositions.isAnswering(procedure.stage());
    }

    /** The acronym of the organisation that sent a comment. */
    public String sender(Comment comment) {
        return senders.get(comment.organisationId()).acronym();
    }
}
