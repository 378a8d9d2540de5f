package org.rapporteur.portal.frame;

import java.util.Set;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;

/** Where the navigation leads, and whom. */
enum Destination {
    TASKS("nav.tasks", "/tasks", Act.SEE_TASKS),
    OVERVIEW("nav.overview", "/secretariat", Act.SEE_OVERVIEW),
    ANSWERS("nav.answers", "/answers", Act.ANSWER_COMMENTS),
    COMMENTS("nav.comments", "/ngo", Act.COMMENT),
    REVIEW("nav.review", "/delegation", Act.REVIEW),
    PUBLICATION("nav.publication", "/publication", Act.EDIT_FINAL),
    TASKLIST("nav.tasklist", "/camunda/app/tasklist/default/", Act.SEE_TASKS),
    COCKPIT("nav.cockpit", "/camunda/app/cockpit/default/", Act.OPERATE);

    private final String key;
    private final String path;
    private final Set<Act> acts;

    Destination(String key, String path, Act... acts) {
        this.key = key;
        this.path = path;
        this.acts = Set.of(acts);
    }

    String key() {
        return key;
    }

    String path() {
        return path;
    }

    boolean isFor(Actor actor) {
        return acts.stream().anyMatch(act -> Authority.mayAnywhere(actor, act));
    }
}
