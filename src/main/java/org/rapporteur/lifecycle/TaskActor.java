package org.rapporteur.lifecycle;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.rapporteur.identity.Accounts;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.lifecycle.engine.EngineGroups;
import org.springframework.stereotype.Component;

/** Who acts in the engine: set when the portal acts for someone, read when a task is completed, whichever way. */
@Component
class TaskActor {

    private final IdentityService identity;
    private final Accounts accounts;

    TaskActor(IdentityService identity, Accounts accounts) {
        this.identity = identity;
        this.accounts = accounts;
    }

    /** Runs something in the engine as the actor. */
    void as(Actor actor, Runnable act) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(actor.username(), EngineGroups.of(actor));
        try {
            act.run();
        } finally {
            identity.setAuthentication(before);
        }
    }

    /**
     * The actor whom the engine has before it.
     *
     * @throws NotAllowed when there is none: no task is completed by nobody
     */
    Actor current() {
        Authentication authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new NotAllowed("nobody", "complete a task");
        }
        return accounts.actor(authentication.getUserId());
    }
}
