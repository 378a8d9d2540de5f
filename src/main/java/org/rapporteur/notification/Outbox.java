package org.rapporteur.notification;

import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.Page;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** What is sent to whom. A mail is written in the transaction of the act that asks for it, and sent afterwards. */
@Service
public class Outbox {

    /** Writes one mail for each recipient, in the caller's transaction; recipients already told are passed over. */
    public void tell(Notice notice) {
        throw new UnsupportedOperationException();
    }

    /** The mails, newest first; of one procedure or, with {@code null}, of all that the actor may see. */
    public Page<Mail> mails(Actor actor, @Nullable UUID procedureId, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    public Mail get(Actor actor, UUID mailId) {
        throw new UnsupportedOperationException();
    }
}
