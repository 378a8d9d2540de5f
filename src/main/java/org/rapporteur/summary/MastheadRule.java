package org.rapporteur.summary;

import java.text.Normalizer;
import java.util.Locale;
import org.rapporteur.kernel.HiddenCharacters;
import org.rapporteur.kernel.Refusal;

/** What a masthead may hold: single lines in NFC of at most 500 characters. */
final class MastheadRule {

    private static final int MOST_CHARACTERS = 500;

    private MastheadRule() {}

    /** @throws Refusal {@code masthead.too-long}, {@code text.control-characters} */
    static Masthead fit(Masthead m) {
        return new Masthead(line(m.body()), line(m.session()), line(m.sessionDates()), line(m.title()), line(m.date()));
    }

    private static String line(String typed) {
        String line = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
                .strip();
        line.codePoints().filter(Character::isISOControl).findFirst().ifPresent(c -> {
            throw new Refusal("text.control-characters", 1, String.format(Locale.ROOT, "U+%04X", c));
        });
        HiddenCharacters.refuse(line);
        if (line.length() > MOST_CHARACTERS) {
            throw new Refusal("masthead.too-long", line.substring(0, 40) + "…", MOST_CHARACTERS);
        }
        return line;
    }
}
