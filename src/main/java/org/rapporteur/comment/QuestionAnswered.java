package org.rapporteur.comment;

import org.rapporteur.procedure.Procedure;

/**
 * A question was answered, to all or to its asker alone, or its answer was changed. Published inside its transaction.
 */
public record QuestionAnswered(Procedure procedure, Question question) {}
