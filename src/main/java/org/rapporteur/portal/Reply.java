package org.rapporteur.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.rapporteur.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The reply to a form: what it asks is done and the next page says so (303), or it is refused and shown again with what
 * was typed and why (422). Handlers take it as an argument.
 */
public final class Reply {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ModelMap model;

    /** @param model of the page that is shown where the form is refused */
    public Reply(HttpServletRequest request, HttpServletResponse response, ModelMap model) {
        this.request = request;
        this.response = response;
        this.model = model;
    }

    /**
     * Does what a form asks.
     *
     * @param act does it and returns what follows
     * @param again the form with what was typed, for when the act is refused
     */
    public <T> T to(Supplier<? extends T> act, Supplier<? extends T> again) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            refused(refusal);
            return again.get();
        }
    }

    /** The page that follows says why, and answers 422. */
    public void refused(Refusal refusal) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refusal);
    }

    /**
     * The page to look at next, so that reloading sends nothing twice.
     *
     * @param path of this application, with query and fragment; nothing from a request may stand in it unencoded
     * @param message says there what was done
     */
    public String done(String path, String message) {
        RequestContextUtils.getOutputFlashMap(request).put("done", message);
        return "redirect:" + path;
    }

    /** @param detail fills the message's placeholder */
    public String done(String path, String message, Object detail) {
        RequestContextUtils.getOutputFlashMap(request).put("doneDetails", detail);
        return done(path, message);
    }
}
