package org.rapporteur.portal.secretariat;

import java.util.Optional;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.lifecycle.ProcedureStart;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts and changes procedures from the one form that has panel and call on it. */
@Service
class ProcedureSetUp {
    private final ProcedureStart start;
    private final Procedures procedures;
    private final ReceivedForms forms;

    ProcedureSetUp(ProcedureStart start, Procedures procedures, ReceivedForms forms) {
        this.start = start;
        this.procedures = procedures;
        this.forms = forms;
    }

    /**
     * Starts a procedure once for a form's key; sent again, the form leads to the procedure it started. A browser that
     * goes back fetches the form with a new key, so a panel like one that is there is refused, unless it is meant.
     *
     * @param another whether a panel of the same title and day as one in the session is meant
     */
    @Transactional
    public UUID begin(Actor actor, UUID formKey, UUID sessionId, Panel panel, CallRules rules, boolean another) {
        Optional<UUID> before = forms.madeBefore(actor, formKey);
        if (before.isPresent()) {
            return before.get();
        }
        if (!another) {
            procedures.requireUnlike(actor, sessionId, panel);
        }
        Procedure begun = start.begin(actor, sessionId, panel, rules);
        forms.made(formKey, begun.id());
        return begun.id();
    }

    /** Changes panel and rules together or not at all. */
    @Transactional
    public void change(Actor actor, UUID procedureId, Panel panel, CallRules rules) {
        procedures.correct(actor, procedureId, panel);
        procedures.changeRules(actor, procedureId, rules);
    }
}
