package org.rapporteur.publication;

import java.util.Locale;
import org.rapporteur.summary.MarkedText;
import org.rapporteur.summary.Masthead;

/** The rule that every character of a document has a glyph: a document with boxes in it is not the approved text. */
final class Glyphs {

    /** What stands for the masthead where a paragraph's reference is asked for. */
    private static final String MASTHEAD = "0";

    private Glyphs() {}

    static void require(Masthead masthead) {
        require(masthead.body(), MASTHEAD);
        require(masthead.session(), MASTHEAD);
        require(masthead.sessionDates(), MASTHEAD);
        require(masthead.title(), MASTHEAD);
        require(masthead.date(), MASTHEAD);
    }

    /** @param reference the paragraph's number, for the message */
    static void require(MarkedText text, String reference) {
        require(text.plain(), reference);
        text.marks().forEach(mark -> {
            if (mark.target() != null) {
                require(mark.target(), reference);
            }
        });
    }

    private static void require(String text, String reference) {
        DocumentFonts.firstWithoutGlyph(text).ifPresent(codePoint -> {
            throw new RenditionRefused(
                    "rendition.no-glyph",
                    Character.toString(codePoint),
                    String.format(Locale.ROOT, "U+%04X", codePoint),
                    reference);
        });
    }
}
