package org.rapporteur.portal.drafting;

import org.rapporteur.summary.Paragraph;
import org.springframework.lang.Nullable;

/**
 * What stood in a paragraph's form when an act beside the text was asked for, such as splitting it.
 *
 * @param text as typed so far, {@code null} where the form has no text box
 * @param seen the saved text that the page showed
 * @param kind as chosen so far
 * @param seenKind the saved one
 */
record TextBox(
        @Nullable String text,
        @Nullable String seen,
        @Nullable Paragraph.Kind kind,
        @Nullable Paragraph.Kind seenKind) {

    /** Whether something was typed or chosen that saving would keep and the act would lose. */
    boolean isUnsaved() {
        boolean typed = text != null && !lines(text).equals(lines(seenOrEmpty()));
        return typed || (text != null && kind != null && seenKind != null && kind != seenKind);
    }

    String seenOrEmpty() {
        return seen == null ? "" : seen;
    }

    Paragraph.Kind kindOr(Paragraph.Kind saved) {
        return kind == null ? saved : kind;
    }

    /** Browsers send line breaks as two characters. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
