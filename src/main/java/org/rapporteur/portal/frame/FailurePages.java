package org.rapporteur.portal.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what went wrong and what to do, with everything that was typed, to be copied. */
@Component
class FailurePages {

    static final String KEY = FailurePages.class.getName() + ".key";

    /**
     * What the page says.
     *
     * @param key of the messages {@code error.<key>.title} and {@code error.<key>.do}
     * @param message what this refusal in particular says, else {@code null}
     * @param number the fault's number in the log, for faults of ours
     * @param back the page of ours where the form is, else {@code null}
     */
    record Failure(
            String key,
            @Nullable String message,
            @Nullable String number,
            @Nullable String back,
            List<Typed> typed) {}

    ModelAndView page(
            HttpStatus status,
            String key,
            @Nullable String message,
            @Nullable String number,
            HttpServletRequest request) {
        boolean sent =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        ModelAndView page = new ModelAndView("error/failure", status);
        page.addObject(
                "failure",
                new Failure(key, message, number, sent ? back(request) : null, sent ? Typed.of(request) : List.of()));
        return page;
    }

    /** The key for what was too large to be read: where files are attached, the limits are those of files. */
    static String tooLarge(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        return path.endsWith("/attachments") ? "too-large-file" : "too-large";
    }

    /** Shows the page from a filter, where no controller is at hand. */
    void forward(HttpServletRequest request, HttpServletResponse response, String key)
            throws IOException, ServletException {
        request.setAttribute(KEY, key);
        request.getRequestDispatcher(FailureController.PATH).forward(request, response);
    }

    /** The path of the page that the form was on, when the browser says so and the page is ours. */
    @Nullable
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return null;
        }
        try {
            URI uri = URI.create(referer);
            return request.getServerName().equalsIgnoreCase(uri.getHost()) ? SignInRedirects.pathOf(referer) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
