package org.rapporteur.summary;

import java.util.List;

/**
 * A paragraph's text in Unicode NFC with its inline marks. People enter and see it as light markup:
 * {@code *emphasis*}, {@code **strong**}, {@code ^superscript^}, {@code ~subscript~}, {@code [text](https://address)};
 * a backslash takes a character literally.
 */
public record MarkedText(String plain, List<Mark> marks) {

    public MarkedText {
        marks = List.copyOf(marks);
    }

    /** Reads light markup; marks that do not close are taken literally. */
    public static MarkedText parse(String markup) {
        throw new UnsupportedOperationException();
    }

    /** A text without marks. */
    public static MarkedText plain(String text) {
        return new MarkedText(text, List.of());
    }

    /** The light markup that {@link #parse} reads back to an equal text. */
    public String markup() {
        throw new UnsupportedOperationException();
    }
}
