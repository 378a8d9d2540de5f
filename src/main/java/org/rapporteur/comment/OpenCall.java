package org.rapporteur.comment;

import org.rapporteur.procedure.Procedure;

/**
 * A call in which an organisation may take part, as its own list shows it.
 *
 * @param drafts how many comments the organisation has in preparation
 * @param submitted whether it has submitted in this period, in time or late
 */
public record OpenCall(CommentPeriod period, Procedure procedure, int drafts, boolean submitted) {}
