package org.rapporteur.portal.publicpages;

import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;

/** A way from the start page to the work of a role. */
public enum Door {
    TASKS("/tasks", Act.SEE_TASKS),
    SECRETARIAT("/secretariat", Act.SEE_OVERVIEW),
    ANSWERS("/answers", Act.ANSWER_COMMENTS),
    COMMENTS("/ngo", Act.COMMENT),
    REVIEW("/delegation", Act.REVIEW),
    PUBLICATION("/publication", Act.EDIT_FINAL);

    private final String path;
    private final Act act;

    Door(String path, Act act) {
        this.path = path;
        this.act = act;
    }

    public String path() {
        return path;
    }

    boolean isFor(Actor actor) {
        return Authority.mayAnywhere(actor, act);
    }
}
