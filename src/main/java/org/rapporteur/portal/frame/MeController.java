package org.rapporteur.portal.frame;

import java.util.UUID;
import org.rapporteur.identity.Actor;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.portal.Reply;
import org.rapporteur.portal.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own account, and the forms that were kept for it. */
@Controller
class MeController {

    private final Reader reader;
    private final KeptForms forms;

    MeController(Reader reader, KeptForms forms) {
        this.reader = reader;
        this.forms = forms;
    }

    @SignedIn
    @GetMapping("/me")
    String me(Actor actor, Model model) {
        model.addAttribute("account", reader.account().orElseThrow());
        model.addAttribute("offices", actor.offices());
        model.addAttribute("forms", forms.of(actor.accountId()));
        return "frame/me";
    }

    @SignedIn
    @GetMapping("/kept/{id}")
    String kept(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("kept", forms.find(actor.accountId(), id).orElseThrow(() -> new NotKnown("form", id)));
        model.addAttribute("zone", reader.account().orElseThrow().zone());
        return "frame/kept";
    }

    @SignedIn
    @PostMapping("/kept/{id}/drop")
    String drop(Actor actor, @PathVariable UUID id, Reply reply) {
        forms.drop(actor.accountId(), id);
        return reply.done("/me", "kept.dropped");
    }
}
