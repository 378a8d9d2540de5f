package org.rapporteur.lifecycle;

import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Procedure;
import org.springframework.stereotype.Service;

/** Starts a procedure: the domain's record and the process, together or not at all. */
@Service
public class ProcedureStart {

    public Procedure begin(Actor actor, UUID sessionId, Panel panel, CallRules rules) {
        throw new UnsupportedOperationException();
    }
}
