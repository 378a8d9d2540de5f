package org.rapporteur.comment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.identity.Organisation;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.stereotype.Component;

/**
 * The calls of open periods, read once. What submitting asks of a call (panel, rules, body) no longer changes after
 * drafting, but for further invitations, which nobody can take back: a call that asks an organisation goes on asking it,
 * and one that seems not to is read anew, whichever server invited. Whether the procedure is withdrawn can change too, but
 * withdrawing closes the period, and for a period that is closed the procedure is read anew.
 */
@Component
class RememberedCalls {

    private static final int MOST = 1_000;

    private final Procedures procedures;
    private final Map<UUID, Procedure> remembered = Collections.synchronizedMap(new Newest());

    RememberedCalls(Procedures procedures) {
        this.procedures = procedures;
    }

    /**
     * @param period as it is under the lock that its closing waits for
     * @param sender the one who is to be asked
     */
    Procedure of(CommentPeriod period, Organisation sender) {
        UUID id = period.procedureId();
        if (!period.isOpen()) {
            return procedures.get(id);
        }
        Procedure known = remembered.get(id);
        if (known == null || !known.rules().asks(sender)) {
            known = procedures.get(id);
            remembered.put(id, known);
        }
        return known;
    }

    private static final class Newest extends LinkedHashMap<UUID, Procedure> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Procedure> eldest) {
            return size() > MOST;
        }
    }
}
