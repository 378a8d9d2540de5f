package org.rapporteur.comment;

import java.util.Collection;
import java.util.Set;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.procedure.CallRules;
import org.rapporteur.procedure.Participation;
import org.rapporteur.procedure.Procedure;
import org.springframework.lang.Nullable;

/**
 * Who may know of a call, and who may read the draft that it is about. Those who work on the procedure see both, also
 * before the opening. From the opening on, everyone may know of a call that is open or by status, and may read the draft
 * where the call is open; a call by invitation is known to those it invites alone. See decision 16.
 *
 * @param known whether the call's page is shown
 * @param reads whether the draft is shown
 */
record CallAudience(boolean known, boolean reads) {

    private static final CallAudience ALL = new CallAudience(true, true);

    /**
     * @param opened whether a comment period of the procedure has begun
     * @param own the organisations of the actor; empty for a stranger
     */
    static CallAudience of(Procedure procedure, boolean opened, @Nullable Actor actor, Collection<Organisation> own) {
        if (actor != null && worksOn(procedure, actor)) {
            return ALL;
        }
        if (!opened) {
            return new CallAudience(false, false);
        }
        CallRules rules = procedure.rules();
        if (rules.participation() == Participation.OPEN || own.stream().anyMatch(rules::asks)) {
            return ALL;
        }
        return new CallAudience(isPublic(rules), false);
    }

    /** Whether everyone may know of a call of these rules once it has opened. */
    static boolean isPublic(CallRules rules) {
        return rules.participation() != Participation.BY_INVITATION;
    }

    private static boolean worksOn(Procedure procedure, Actor actor) {
        return Set.of(Act.SEE_OVERVIEW, Act.ANSWER_COMMENTS).stream()
                .anyMatch(act -> Authority.may(actor, act, procedure.places()));
    }
}
