package org.rapporteur.portal.calls;

import java.util.UUID;
import org.rapporteur.comment.Calls;
import org.rapporteur.portal.OpenToAll;
import org.rapporteur.portal.frame.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The texts that a call is or was about, to be read and kept, for those who may read them. */
@Controller
class CallDraftController {

    private final Calls calls;
    private final Reader reader;

    CallDraftController(Calls calls, Reader reader) {
        this.calls = calls;
        this.reader = reader;
    }

    /** A page that prints well: the text alone, with the numbers by which comments refer to it. */
    @OpenToAll
    @GetMapping("/calls/{procedureId}/drafts/{number:[0-9]{1,6}}")
    String read(@PathVariable UUID procedureId, @PathVariable int number, Model model) {
        Calls.Text text = Strangers.orSignIn(reader.admitted(), actor -> calls.text(actor, procedureId, number));
        model.addAttribute("revision", text.revision());
        model.addAttribute("procedure", text.procedure());
        model.addAttribute("zone", text.procedure().body().zone());
        return "calls/draft";
    }
}
