package org.rapporteur.rehearsal;

import java.util.Optional;
import org.rapporteur.identity.Account;
import org.rapporteur.identity.Accounts;
import org.rapporteur.store.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the start with the address, whom to sign in as, and what to do or to try first. */
@Component
@Profile("!movable-clock")
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final Accounts accounts;
    private final String address;
    private final String firstOfficer;

    Welcome(
            ObjectProvider<EmbeddedDatabase> embedded,
            Accounts accounts,
            @Value("${rapporteur.address}") String address,
            @Value("${rapporteur.first-officer.username:}") String firstOfficer) {
        this.embedded = embedded;
        this.accounts = accounts;
        this.address = address;
        this.firstOfficer = firstOfficer;
    }

    /** The last thing said at a start: what others say when all is ready comes before. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet() {
        boolean demonstrated =
                embedded.getIfAvailable() != null && accounts.find("chair").isPresent();
        LOG.info(
                "{}",
                demonstrated
                        ? demonstration(address)
                        : empty(address, accounts.find(firstOfficer).map(Account::username)));
    }

    /** @param officer the user name of the first officer, empty where none was named, or there is none of that name */
    static String empty(String address, Optional<String> officer) {
        String how = officer.map("""
                Sign in as "%s", with the password that RAPPORTEUR_FIRST_OFFICER_PASSWORD gave it on the first start.
                """::formatted).orElse("""
                Sign in with your account. A database that has none yet gets its first from RAPPORTEUR_FIRST_OFFICER_USERNAME,
                RAPPORTEUR_FIRST_OFFICER_EMAIL and RAPPORTEUR_FIRST_OFFICER_PASSWORD: set them and start again.
                """);
        return """


                Rapporteur is ready at %1$s

                %2$s
                To begin: create a body and open a session at %1$s/secretariat/bodies, appoint its Chair, Rapporteur,
                officers and editors there, admit organisations and delegations, then start a procedure from the Overview.
                A second operator is appointed at %1$s/secretariat/platform.
                """.formatted(address, how);
    }

    private static String demonstration(String address) {
        return """


                Rapporteur is ready at %1$s

                Sign in as                     who is                                     and try
                  officer                      the secretariat                            Overview: every procedure and where it stands
                  chair, vicechair             Chair and Vice-Chair of the session        My tasks, or Tasklist: approve "Sport for inclusion"
                  rapporteur                   the rapporteur                             Answers and revisions: "Loneliness as a public concern"
                  ngo, ngo2, ngo3              coordinators of organisations              Calls: comment on "Remittances and family life"
                  ngo-member                   a member of the first organisation
                  ngo-new                      coordinator of an organisation that waits for approval
                  delegation, delegation2, -3  focal points of members of the Commission  Reviews: break silence on "Digital access for older persons"
                  observer                     focal point of an observer                 Reviews: propose a correction
                  editor                       the editor                                 Publication: "Rural transport and isolation"
                  operator                     who runs the system                        Cockpit, at %1$s/camunda/app/cockpit/default/

                The password of all of them is "%2$s". First of all, open "Cities that welcome" as officer
                and submit its draft to the Chair. The public reads %1$s/documents.
                """.formatted(address, Demonstration.PASSWORD);
    }
}
