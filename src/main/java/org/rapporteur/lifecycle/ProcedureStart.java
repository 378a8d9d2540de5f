package org.rapporteur.lifecycle;

import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts a procedure: the domain's record and the process, together or not at all. */
@Service
public class ProcedureStart {

    private final Procedures procedures;
    private final PanelSummaryProcess process;

    ProcedureStart(Procedures procedures, PanelSummaryProcess process) {
        this.procedures = procedures;
        this.process = process;
    }

    /** @throws org.rapporteur.kernel.Refusal as {@link Procedures#create} */
    @Transactional
    public Procedure begin(Actor actor, UUID sessionId, Panel panel, CallRules rules) {
        Procedure procedure = procedures.create(actor, sessionId, panel, rules);
        process.summaryRequested(procedure.id());
        return procedures.get(procedure.id());
    }
}
