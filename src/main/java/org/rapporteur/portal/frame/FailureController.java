package org.rapporteur.portal.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.portal.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows failures that filters found; reached by forwarding only. */
@Controller
class FailureController {

    static final String PATH = "/failure";

    private final FailurePages pages;

    FailureController(FailurePages pages) {
        this.pages = pages;
    }

    @OpenToAll
    @RequestMapping(PATH)
    ModelAndView show(HttpServletRequest request) {
        Object key = request.getAttribute(FailurePages.KEY);
        if (key == null || request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new NotKnown("page", PATH);
        }
        HttpStatus status =
                key.toString().startsWith("too-large") ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.FORBIDDEN;
        return pages.page(status, key.toString(), null, null, request);
    }
}
