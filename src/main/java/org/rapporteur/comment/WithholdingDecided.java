package org.rapporteur.comment;

import org.rapporteur.procedure.Procedure;

/**
 * A request to withhold a name or words was decided. Published in the transaction of the decision.
 *
 * @param answer why, empty where nothing was said
 */
public record WithholdingDecided(
        Procedure procedure, Withholding asked, Withholding.Decision decision, String answer) {}
