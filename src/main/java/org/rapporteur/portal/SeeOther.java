package org.rapporteur.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a form that was taken: look at this page next (303), so that reloading sends nothing twice. */
public final class SeeOther {

    private SeeOther() {}

    /** @param path of this application, with query and fragment; nothing from a request may stand in it unencoded */
    public static RedirectView at(String path) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
