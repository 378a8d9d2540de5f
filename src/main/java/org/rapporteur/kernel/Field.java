package org.rapporteur.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.lang.Nullable;

/**
 * What people type into one-line fields, made fit to keep: Unicode form C, no control characters, blanks at the ends
 * dropped. Refusals name the field by the message of its key, for example {@code field.name}.
 */
public final class Field {
    // control and format characters and line breaks, without the joiners and marks that right-to-left scripts need
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060\\uFEFF]");

    // the same, where lines may end and columns be set apart
    private static final Pattern UNFIT_IN_LINES = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u2028\\u2029]");

    static final String PREFIX = "field.";

    private Field() {}

    /**
     * The text of a field that must be filled in.
     *
     * @param key the message key of the field's name
     * @param most how many code points it may have
     * @throws Refusal {@code field.missing}, {@code field.too-long}, {@code field.characters}
     */
    public static String text(String key, @Nullable String value, int most) {
        String text = value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            throw new Refusal("field.missing", name(key));
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw new Refusal("field.too-long", name(key), most);
        }
        if (UNFIT.matcher(text).find()) {
            throw new Refusal("field.characters", name(key));
        }
        return text;
    }

    /**
     * The text of a field of several lines that must be filled in: with line feeds, blanks at its ends dropped.
     *
     * @param most how many code points it may have
     * @throws Refusal {@code field.missing}, {@code field.too-long}, {@code field.characters},
     *     {@code text.hidden-characters}
     */
    public static String lines(String key, @Nullable String value, int most) {
        String given = value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n');
        String text = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            throw new Refusal("field.missing", name(key));
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw new Refusal("field.too-long", name(key), most);
        }
        if (UNFIT_IN_LINES.matcher(text).find()) {
            throw new Refusal("field.characters", name(key));
        }
        HiddenCharacters.refuseForcedDirection(text);
        return text;
    }

    /** Refuses a value that was not given. @throws Refusal {@code field.missing} */
    public static <T> T given(String key, @Nullable T value) {
        if (value == null) {
            throw new Refusal("field.missing", name(key));
        }
        return value;
    }

    /** The field's name as a detail of a refusal: the message source puts the text of the key in its place. */
    public static Object name(String key) {
        return new DefaultMessageSourceResolvable(new String[] {key}, key) {
            @Override
            public String toString() {
                return key;
            }
        };
    }
}
