package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/**
 * A field of a form as it was sent.
 *
 * @param name the field's name
 * @param value what was typed or chosen
 */
record Typed(String name, String value) {

    private static final int CHARACTERS_IN_A_ROW = 70;
    private static final int MOST_ROWS = 20;
    private static final Pattern TECHNICAL = Pattern.compile("[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What brings one back to the same place, or keeps a form from being taken twice. */
    private static final Set<String> SERVES_THE_PAGE =
            Set.of("key", "where", "open", "after", "behind", "seen", "markdown", "offset", "repair", "passage");

    /** Where a paragraph or a comment may be chosen, and is sent as its id. */
    private static final Set<String> MAY_NAME_NOTHING = Set.of("changedParagraph", "duplicateOf", "paragraph");

    /** The rows of a text area that shows it: 1 to 20. */
    public int getRows() {
        long lines = value.lines()
                .mapToLong(line -> 1 + line.length() / CHARACTERS_IN_A_ROW)
                .sum();
        return (int) Math.max(1, Math.min(MOST_ROWS, lines));
    }

    /** Whether a person has nothing to read in it: an id, a version, a fingerprint. */
    public boolean isTechnical() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("version")
                || SERVES_THE_PAGE.contains(name)
                || MAY_NAME_NOTHING.contains(name) && value.isEmpty()
                || TECHNICAL.matcher(value).matches();
    }

    /** All fields of a request but those that are secret. */
    static List<Typed> of(HttpServletRequest request) {
        List<Typed> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!isSecret(name)) {
                for (String value : values) {
                    fields.add(new Typed(name, value));
                }
            }
        });
        return fields;
    }

    /** Passwords and tokens are neither kept nor shown again. */
    static boolean isSecret(@Nullable String name) {
        if (name == null) {
            return true;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("_csrf") || lower.contains("password") || lower.contains("secret");
    }
}
