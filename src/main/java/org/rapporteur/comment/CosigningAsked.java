package org.rapporteur.comment;

import java.util.List;
import java.util.UUID;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Organisation;
import org.rapporteur.procedure.Procedure;

/**
 * An organisation was asked to sign a joint submission. Published inside the transaction of the act.
 *
 * @param asked for the how manyth time, from 1
 * @param coordinators of the organisation that is asked
 */
public record CosigningAsked(
        UUID cosigningId, int asked, Procedure procedure, Organisation lead, List<Account> coordinators) {}
