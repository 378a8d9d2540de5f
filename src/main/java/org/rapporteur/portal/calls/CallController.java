package org.rapporteur.portal.calls;

import java.util.UUID;
import org.rapporteur.comment.Calls;
import org.rapporteur.portal.OpenToAll;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calls that are open to the public's eyes, and the page of each call, for those who may know of it. */
@Controller
class CallController {

    private final Calls calls;
    private final CallPages pages;

    CallController(Calls calls, CallPages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    @OpenToAll
    @GetMapping("/calls")
    String open(Model model) {
        model.addAttribute("calls", calls.open(Calls.MOST_OPEN));
        return "calls/open";
    }

    /**
     * @param organisation for which of their organisations one looks; else the one acted for last
     * @param after the published question after which the list goes on
     */
    @OpenToAll
    @GetMapping("/calls/{procedureId}")
    ModelAndView call(
            @PathVariable UUID procedureId,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable String after) {
        return pages.of(procedureId, organisation, after, "", UUID.randomUUID());
    }
}
