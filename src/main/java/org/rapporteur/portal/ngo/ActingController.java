package org.rapporteur.portal.ngo;

import java.util.UUID;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.portal.Asks;
import org.rapporteur.portal.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch between the organisations a person belongs to. */
@Controller
class ActingController {

    @Asks(Act.SEE_MEMBERS)
    @PostMapping("/ngo/acting")
    String actFor(Actor actor, @RequestParam UUID organisation, Reply reply) {
        UUID chosen = ActingFor.organisation(actor, organisation);
        return reply.done("/ngo?organisation=" + chosen, "members.done.acting");
    }
}
