package org.rapporteur.portal.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.procedure.Language;
import org.springframework.lang.Nullable;

/**
 * What the switch on every page needs to lead back to that page.
 *
 * @param path with its query, without a language asked for one look
 * @param sent whether the page answers a form that was sent, so that only the sent fields make it again
 * @param fields what was sent, but for secrets
 * @param files names of the fields that held files: a browser gives them only once
 */
public record LanguageSwitch(List<Choice> choices, String path, boolean sent, List<Typed> fields, List<String> files) {

    static final String LANGUAGE = "page-language";
    static final String PATH = "page-path";
    static final String FILE = "page-file";

    /** Each language by its own name, which is the same on every page. */
    private static final Map<Language, String> NAMES = Map.of(
            Language.AR, "العربية",
            Language.ZH, "中文",
            Language.EN, "English",
            Language.FR, "Français",
            Language.RU, "Русский",
            Language.ES, "Español");

    /** A language to choose, in the order in which the United Nations list them. */
    public record Choice(String tag, String direction, String name, boolean current) {}

    static LanguageSwitch on(HttpServletRequest request, Locale shown) {
        boolean sent = request.getMethod().equals("POST");
        return new LanguageSwitch(
                choices(shown),
                path(request),
                sent,
                sent ? Typed.of(request) : List.of(),
                sent ? files(request) : List.of());
    }

    static List<Choice> choices(Locale shown) {
        return Arrays.stream(Language.values())
                .map(language -> new Choice(
                        language.tag(),
                        language.direction(),
                        NAMES.get(language),
                        language.tag().equals(shown.getLanguage())))
                .toList();
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            return failed.toString();
        }
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        String query = withoutLanguage(request.getQueryString());
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String withoutLanguage(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith(Languages.PARAMETER + "="))
                        .collect(Collectors.joining("&"));
    }

    /** What the form itself sent, without the choice of a language beside it. */
    static List<Typed> formsOwn(HttpServletRequest request) {
        return Typed.of(request).stream()
                .filter(field -> !field.name().startsWith("page-"))
                .toList();
    }

    /** The names of a form's fields that held files. */
    static List<String> files(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null)
                    .map(Part::getName)
                    .distinct()
                    .toList();
        } catch (IOException | ServletException | IllegalStateException e) {
            // too large to be read: then the page says so, and nothing of it can be kept
            return List.of();
        }
    }
}
