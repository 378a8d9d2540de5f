package org.rapporteur.portal.chair;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * What the Chair has written on a task so far: the notes by paragraph (the whole has the key {@code ""}) and the rulings
 * by contribution.
 */
record Work(Map<String, String> notes, Map<String, Sent> rulings) {

    static final Work NONE = new Work(Map.of(), Map.of());

    private static final String NOTE = "note";
    private static final String NOTE_ON = "note-";
    private static final String RULING = "ruling-";
    private static final String REASON = "reason-";

    /** A ruling as it was sent; the decision is empty where none was chosen yet. */
    record Sent(@Nullable String decision, @Nullable String reason) {

        String decisionOrEmpty() {
            return decision == null ? "" : decision;
        }

        String reasonOrEmpty() {
            return reason == null ? "" : reason;
        }
    }

    Work {
        notes = notes == null ? Map.of() : Map.copyOf(notes);
        rulings = rulings == null ? Map.of() : Map.copyOf(rulings);
    }

    /** Reads the fields {@code note}, {@code note-<paragraph>}, {@code ruling-<contribution>}, {@code reason-<contribution>}. */
    static Work of(HttpServletRequest request) {
        Map<String, String> notes = new HashMap<>();
        Map<String, Sent> rulings = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.equals(NOTE)) {
                notes.put("", values[0]);
            } else if (name.startsWith(NOTE_ON)) {
                notes.put(name.substring(NOTE_ON.length()), values[0]);
            } else if (name.startsWith(RULING)) {
                String id = name.substring(RULING.length());
                rulings.put(id, new Sent(values[0], request.getParameter(REASON + id)));
            }
        });
        return new Work(notes, rulings);
    }
}
