package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.rapporteur.identity.Accounts;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.portal.OpenToAll;
import org.rapporteur.procedure.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The choice of language on every page. It leads back to the same page; where that page answered a form, to what was
 * sent, ready to be sent again. The form itself is never repeated: what was refused before might be done now.
 */
@Controller
class LanguageController {

    private static final String CHOOSE = "/language";
    static final String SHOW = CHOOSE + "/sent";

    private final Reader reader;
    private final Accounts accounts;

    LanguageController(Reader reader, Accounts accounts) {
        this.reader = reader;
        this.accounts = accounts;
    }

    /**
     * Without the token of our forms, so that pages for strangers need no session. Another site can make a browser
     * send this, but not with the session's cookie, which stays on our own pages: no account is changed.
     */
    @OpenToAll
    @PostMapping(CHOOSE)
    RedirectView choose(
            @RequestParam(LanguageSwitch.LANGUAGE) String tag,
            @RequestParam(name = LanguageSwitch.PATH, defaultValue = "/") String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(tag, request, response);
        RedirectView back = new RedirectView(local(path));
        back.setStatusCode(HttpStatus.SEE_OTHER);
        // a path may have braces, which are no variables
        back.setExpandUriTemplateVariables(false);
        return back;
    }

    /** From a page that answered a form: with the token, since the page that follows has a button to send it again. */
    @OpenToAll
    @PostMapping(SHOW)
    String chooseAndShow(
            @RequestParam(LanguageSwitch.LANGUAGE) String tag,
            @RequestParam(name = LanguageSwitch.PATH, defaultValue = "/") String path,
            @RequestParam(name = LanguageSwitch.FILE, required = false) @Nullable List<String> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Language language = keep(tag, request, response);
        LocaleContextHolder.setLocale(language.locale());
        model.addAttribute("path", local(path));
        model.addAttribute("fields", LanguageSwitch.formsOwn(request));
        model.addAttribute("files", files == null ? List.of() : files);
        return "frame/sent";
    }

    private Language keep(String tag, HttpServletRequest request, HttpServletResponse response) {
        Language language = Languages.of(tag).orElseThrow(() -> new NotKnown("language", tag));
        reader.actor()
                .ifPresentOrElse(
                        actor -> accounts.speak(actor, language.locale()),
                        () -> Languages.remember(request, response, language));
        return language;
    }

    /** A path of ours, whatever was sent. */
    static String local(@Nullable String path) {
        try {
            return path == null ? "/" : SignInRedirects.pathOf(path);
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    static boolean isChoice(HttpServletRequest request) {
        return request.getRequestURI().equals(CHOOSE);
    }
}
