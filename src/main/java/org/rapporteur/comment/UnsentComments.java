package org.rapporteur.comment;

import org.rapporteur.procedure.Procedure;

/**
 * A call that closed before an organisation sent what it had in preparation.
 *
 * @param drafts how many comments were not sent, at least 1
 */
public record UnsentComments(CommentPeriod period, Procedure procedure, int drafts) {}
