package org.rapporteur.comment;

import java.time.Instant;
import java.util.List;
import org.rapporteur.identity.Account;
import org.rapporteur.procedure.Procedure;

/**
 * A submission was withdrawn. Published inside the transaction of the act.
 *
 * @param coordinators of the organisation that withdrew it
 */
public record SubmissionWithdrawn(Procedure procedure, List<Account> coordinators, Receipt receipt, Instant at) {}
