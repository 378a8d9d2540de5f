package org.rapporteur.publication;

import java.util.List;
import java.util.Objects;
import org.rapporteur.summary.MarkedText;
import org.springframework.lang.Nullable;

/**
 * Writes a text with its marks as well-formed HTML, without adding or losing a character of it. A note's text is
 * collected and referred to by its number.
 */
final class InlineMarkup {

    private final List<String> notes;

    /** @param notes takes the texts of the notes met, in order */
    InlineMarkup(List<String> notes) {
        this.notes = notes;
    }

    String of(MarkedText text) {
        StringBuilder html = new StringBuilder();
        String link = null;
        String note = null;
        for (MarkedText.Segment segment : text.segments()) {
            boolean linkEnds = !Objects.equals(link, segment.link());
            if (linkEnds) {
                closeLink(html, link);
            }
            if (!Objects.equals(note, segment.note())) {
                refer(html, note);
            }
            // A link stays one link over the marks within it: two would be read out as two.
            if (linkEnds && segment.link() != null) {
                html.append("<a href=\"").append(escaped(segment.link())).append("\">");
            }
            link = segment.link();
            note = segment.note();
            html.append(wrapped(segment));
        }
        closeLink(html, link);
        refer(html, note);
        return html.toString();
    }

    private static void closeLink(StringBuilder html, @Nullable String link) {
        if (link != null) {
            html.append("</a>");
        }
    }

    private void refer(StringBuilder html, @Nullable String note) {
        if (note != null) {
            notes.add(note);
            html.append("<sup class=\"note-reference\">[").append(notes.size()).append("]</sup>");
        }
    }

    private static String wrapped(MarkedText.Segment segment) {
        String html = escaped(segment.text());
        html = segment.subscript() ? "<sub>" + html + "</sub>" : html;
        html = segment.superscript() ? "<sup>" + html + "</sup>" : html;
        html = segment.strong() ? "<strong>" + html + "</strong>" : html;
        return segment.emphasis() ? "<em>" + html + "</em>" : html;
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
