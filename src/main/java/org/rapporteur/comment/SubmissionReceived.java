package org.rapporteur.comment;

import java.util.List;
import org.rapporteur.identity.Account;
import org.rapporteur.procedure.Procedure;

/**
 * A submission was received. Published inside its transaction, so that whoever tells people about it does so with it or
 * not at all.
 *
 * @param coordinators of the organisation that submitted
 */
public record SubmissionReceived(Procedure procedure, List<Account> coordinators, Receipt receipt) {}
