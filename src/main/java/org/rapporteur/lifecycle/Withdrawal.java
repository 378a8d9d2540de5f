package org.rapporteur.lifecycle;

import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.springframework.stereotype.Service;

/** Withdraws a procedure at any stage before its publication. */
@Service
public class Withdrawal {

    /** @throws org.rapporteur.kernel.Refusal {@code reason.missing}, {@code stage.final} */
    public void withdraw(Actor actor, UUID procedureId, String reason) {
        throw new UnsupportedOperationException();
    }
}
