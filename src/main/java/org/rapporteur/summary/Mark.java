package org.rapporteur.summary;

import org.springframework.lang.Nullable;

/**
 * An inline mark over a stretch of a text.
 *
 * @param start the first code point of the unmarked text that is marked
 * @param end the code point after the last
 * @param target the address of a {@link Kind#LINK} or the text of a {@link Kind#NOTE}, else {@code null}
 */
public record Mark(int start, int end, Kind kind, @Nullable String target) {

    public enum Kind {
        EMPHASIS,
        STRONG,
        SUPERSCRIPT,
        SUBSCRIPT,
        LINK,
        NOTE
    }
}
