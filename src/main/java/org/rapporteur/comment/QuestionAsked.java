package org.rapporteur.comment;

import org.rapporteur.procedure.Procedure;

/** A question was put to the secretariat. Published inside its transaction. */
public record QuestionAsked(Procedure procedure, Question question) {}
