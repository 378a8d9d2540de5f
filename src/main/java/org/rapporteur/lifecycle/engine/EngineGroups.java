package org.rapporteur.lifecycle.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Function;
import org.rapporteur.identity.Office;

/** Offices as the engine's groups. */
public final class EngineGroups {

    /** Those whose offices have tasks in the models; they may open Tasklist. */
    static final Set<Function> WITH_TASKS =
            Set.of(Function.CHAIR, Function.VICE_CHAIR, Function.RAPPORTEUR, Function.OFFICER, Function.EDITOR);

    private EngineGroups() {}

    /** The group ids of an actor: one for each office, and the one that opens Tasklist. */
    public static List<String> of(Actor actor) {
        Set<String> groups = new LinkedHashSet<>();
        actor.offices().stream().map(Office::group).forEach(groups::add);
        if (actor.functions().stream().anyMatch(WITH_TASKS::contains)) {
            groups.add(EngineAuthorizations.TASKLIST);
        }
        return List.copyOf(groups);
    }
}
