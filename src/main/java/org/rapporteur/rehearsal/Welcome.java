package org.rapporteur.rehearsal;

import org.rapporteur.identity.Accounts;
import org.rapporteur.store.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the start with the address and, where the demonstration is there, whom to sign in as and what to try first. */
@Component
@Profile("!movable-clock")
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final Accounts accounts;
    private final String address;

    Welcome(
            ObjectProvider<EmbeddedDatabase> embedded,
            Accounts accounts,
            @Value("${rapporteur.address}") String address) {
        this.embedded = embedded;
        this.accounts = accounts;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        if (embedded.getIfAvailable() == null || accounts.find("chair").isEmpty()) {
            LOG.info("Rapporteur is ready at {}", address);
            return;
        }
        LOG.info("""


                Rapporteur is ready at {}

                Sign in as                     who is                                     and try
                  officer                      the secretariat                            Overview: every procedure and where it stands
                  chair, vicechair             Chair and Vice-Chair of the session        My tasks, or Tasklist: approve "Sport for inclusion"
                  rapporteur                   the rapporteur                             Answers to comments: "Loneliness as a public concern"
                  ngo, ngo2, ngo3              coordinators of organisations              Calls: comment on "Remittances and family life"
                  ngo-member                   a member of the first organisation
                  ngo-new                      coordinator of an organisation that waits for approval
                  delegation, delegation2, -3  focal points of members of the Commission  Reviews: break silence on "Digital access for older persons"
                  observer                     focal point of an observer                 Reviews: propose a correction
                  editor                       the editor                                 Publication: "Rural transport and isolation"
                  operator                     who runs the system                        Cockpit, at {}/camunda/app/cockpit/default/

                The password of all of them is "{}". First of all, open "Cities that welcome" as officer
                and submit its draft to the Chair. The public reads {}/documents.
                """, address, address, Demonstration.PASSWORD, address);
    }
}
