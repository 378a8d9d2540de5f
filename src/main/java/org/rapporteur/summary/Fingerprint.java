package org.rapporteur.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.procedure.Language;

/**
 * The fingerprint of a text: what a Chair approves is told by it, and whoever publishes makes it again to be sure that
 * the text is the same.
 */
public final class Fingerprint {

    /** Counts the versions of the canonical form; a text keeps the form that it was fingerprinted with. */
    private static final int FORM = 1;

    private Fingerprint() {}

    /** SHA-256 over the canonical form (RFC 8785) of language, masthead and paragraphs (identity, kind, markup). */
    public static String of(Language language, Masthead masthead, List<Paragraph> paragraphs) {
        return CanonicalForm.fingerprint(Map.of(
                "form", FORM,
                "language", language.tag(),
                "masthead",
                        Map.of(
                                "body", masthead.body(),
                                "session", masthead.session(),
                                "sessionDates", masthead.sessionDates(),
                                "title", masthead.title(),
                                "date", masthead.date()),
                "paragraphs", paragraphs.stream().map(Fingerprint::of).toList()));
    }

    private static Map<String, String> of(Paragraph paragraph) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", paragraph.id().toString());
        form.put("kind", paragraph.kind().name());
        form.put("markup", paragraph.text().markup());
        return form;
    }
}
