package org.rapporteur.portal.secretariat;

import java.util.Optional;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Faults;
import org.rapporteur.kernel.Field;
import org.rapporteur.lifecycle.ProcedureStart;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Panel;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.lang.Nullable;
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
        return begin(actor, formKey, sessionId, panel, rules, another, new Faults());
    }

    /**
     * The same for what was typed into a form.
     *
     * @param sessionId {@code null} where none was chosen
     * @param faults what could not be read of it
     */
    @Transactional
    public UUID begin(
            Actor actor,
            UUID formKey,
            @Nullable UUID sessionId,
            Panel panel,
            CallRules rules,
            boolean another,
            Faults faults) {
        Optional<UUID> before = forms.madeBefore(actor, formKey);
        if (before.isPresent()) {
            return before.get();
        }
        UUID session = faults.of(() -> Field.given("field.session", sessionId));
        faults.of(() -> procedures.requireFit(actor, session, panel, rules));
        faults.refuse();
        if (!another) {
            procedures.requireUnlike(actor, session, panel);
        }
        Procedure begun = start.begin(actor, session, panel, rules);
        forms.made(formKey, begun.id());
        return begun.id();
    }

    /**
     * Changes panel and rules together or not at all.
     *
     * @param faults what could not be read of them
     */
    @Transactional
    public void change(Actor actor, UUID procedureId, Panel panel, CallRules rules, Faults faults) {
        faults.of(() -> procedures.correct(actor, procedureId, panel));
        faults.of(() -> procedures.changeRules(actor, procedureId, rules));
        faults.refuse();
    }
}
