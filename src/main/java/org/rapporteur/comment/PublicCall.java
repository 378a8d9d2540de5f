package org.rapporteur.comment;

import org.rapporteur.procedure.Procedure;

/** A call that is open and that everyone may know of. */
public record PublicCall(CommentPeriod period, Procedure procedure) {}
