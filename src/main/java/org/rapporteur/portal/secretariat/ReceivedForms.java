package org.rapporteur.portal.secretariat;

import java.util.Optional;
import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a form that is sent twice from being done twice: the second, also one sent at the same moment, waits for the
 * first and then gets what that one made.
 */
@Component
class ReceivedForms {
    private final JdbcClient jdbc;

    ReceivedForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the form made when it was received before; empty where this is the first time, which is now recorded. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> madeBefore(Actor actor, UUID key) {
        int first = jdbc.sql("insert into form_received (key, account_id) values (?, ?) on conflict (key) do nothing")
                .param(key)
                .param(actor.accountId())
                .update();
        if (first == 1) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql("select made from form_received where key = ? and account_id = ?")
                .param(key)
                .param(actor.accountId())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotKnown("form", key)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void made(UUID key, UUID what) {
        jdbc.sql("update form_received set made = ? where key = ?")
                .param(what)
                .param(key)
                .update();
    }
}
