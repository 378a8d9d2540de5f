package org.rapporteur.portal.record;

import java.time.ZoneOffset;
import org.rapporteur.identity.Act;
import org.rapporteur.journal.RecordCheck;
import org.rapporteur.journal.SealedLog;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Verifies the whole record, for those who read the journal. */
@Controller
class RecordCheckController {

    private final SealedLog log;
    private final RecordCheck check;

    RecordCheckController(SealedLog log, RecordCheck check) {
        this.log = log;
        this.check = check;
    }

    @GetMapping("/secretariat/record")
    @Asks(Act.READ_JOURNAL)
    ModelAndView page() {
        return page("");
    }

    /** Changes nothing, so its answer is the page itself. */
    @PostMapping("/secretariat/record")
    @Asks(Act.READ_JOURNAL)
    ModelAndView verify(@RequestParam(defaultValue = "") String checkpoint) {
        ModelAndView page = page(checkpoint);
        try {
            page.addObject("report", check.verify(checkpoint));
        } catch (Refusal refusal) {
            page.addObject("refusal", refusal);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }

    private ModelAndView page(String checkpoint) {
        ModelAndView page = new ModelAndView("record/check");
        page.addObject("checkpoint", checkpoint);
        page.addObject("newest", log.newest().orElse(null));
        page.addObject("waiting", log.waiting());
        page.addObject("zone", ZoneOffset.UTC);
        return page;
    }
}
