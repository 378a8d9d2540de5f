package org.rapporteur.publication;

import static org.rapporteur.publication.InlineMarkup.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.summary.Masthead;
import org.rapporteur.summary.Paragraph;

/**
 * Writes a document as HTML that is well-formed XML too: one markup for the browser and for the PDF, which
 * differ by their style sheet alone. Each approved text stands in an element of class {@code text}, each fixed word
 * outside of one.
 */
final class DocumentMarkup {

    private final PrintedText document;
    private final StringBuilder html = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final InlineMarkup inline = new InlineMarkup(notes);

    private DocumentMarkup(PrintedText document) {
        this.document = document;
    }

    /** @param style the style sheet, written into the head */
    static String of(PrintedText document, String style) {
        return new DocumentMarkup(document).page(style);
    }

    private String page(String style) {
        line("<!DOCTYPE html>");
        line("<html lang=\"" + document.language().tag() + "\" dir=\""
                + document.language().direction() + "\">");
        line("<head>");
        line("<meta charset=\"utf-8\"/>");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        line("<title>" + escaped(document.title()) + "</title>");
        line("<meta name=\"author\" content=\"" + escaped(document.masthead().body()) + "\"/>");
        line("<meta name=\"subject\" content=\"" + escaped(document.masthead().title()) + "\"/>");
        line("<meta name=\"keywords\" content=\"" + escaped(document.keywords()) + "\"/>");
        line("<meta name=\"rapporteur-fingerprint\" content=\"" + document.fingerprint() + "\"/>");
        line("<style>" + style + "</style>");
        line("</head>");
        line("<body>");
        masthead();
        line("<main>");
        title();
        paragraphs();
        notes();
        closing();
        line("</main>");
        line("</body>");
        line("</html>");
        return html.toString();
    }

    private void masthead() {
        line("<header class=\"masthead\">");
        line("<div class=\"row first\">");
        line("<p class=\"cell organisation\">" + escaped(document.term("united-nations")) + "</p>");
        line("<p class=\"cell symbol\">" + corner(document.corner()) + "</p>");
        line("</div>");
        line("<div class=\"row second\">");
        line("<div class=\"cell organ\"><p>" + escaped(document.organ()) + "</p></div>");
        line("<div class=\"cell facts\">");
        document.facts().forEach(fact -> line("<p>" + said(fact) + "</p>"));
        line("</div>");
        line("</div>");
        line("</header>");
    }

    private static String corner(PrintedText.Corner corner) {
        String text = escaped(corner.text());
        return corner.symbol() ? "<bdi dir=\"ltr\">" + text + "</bdi>" : text;
    }

    private static String said(PrintedText.Fact fact) {
        String text = escaped(fact.text());
        return fact.english() ? "<span lang=\"en\" dir=\"ltr\">" + text + "</span>" : text;
    }

    private void title() {
        Masthead masthead = document.masthead();
        line("<div class=\"body-and-session\">");
        text("p", "body", masthead.body());
        text("p", "session", masthead.session());
        text("p", "dates", masthead.sessionDates());
        line("</div>");
        if (masthead.title().isEmpty()) {
            line("<h1>" + escaped(document.heading()) + "</h1>");
        } else {
            text("h1", "title", masthead.title());
        }
        text("p", "date", masthead.date());
    }

    private void text(String element, String kind, String text) {
        if (!text.isEmpty()) {
            line("<" + element + " class=\"text " + kind + "\" data-masthead=\"" + kind + "\">" + escaped(text) + "</"
                    + element + ">");
        }
    }

    private void paragraphs() {
        boolean inList = false;
        for (IssuedParagraph paragraph : document.paragraphs()) {
            boolean item = paragraph.kind() == Paragraph.Kind.LIST_ITEM;
            if (item && !inList) {
                line("<ul class=\"items\">");
            } else if (!item && inList) {
                line("</ul>");
            }
            inList = item;
            paragraph(paragraph);
        }
        if (inList) {
            line("</ul>");
        }
    }

    private void paragraph(IssuedParagraph paragraph) {
        String element = switch (paragraph.kind()) {
            case HEADING -> "h2";
            case BODY, NOTE -> "p";
            case LIST_ITEM -> "li";
        };
        String kind = paragraph.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String label =
                paragraph.label().isEmpty() ? "" : "<span class=\"label\">" + escaped(paragraph.label()) + "</span> ";
        line("<" + element + " class=\"" + kind + "\" id=\"p-" + paragraph.id() + "\">" + label
                + "<span class=\"text\" data-paragraph=\"" + paragraph.id() + "\">" + inline.of(paragraph.text())
                + "</span></" + element + ">");
    }

    private void notes() {
        if (notes.isEmpty()) {
            return;
        }
        line("<div class=\"notes\">");
        line("<h2>" + escaped(document.term("notes")) + "</h2>");
        for (int i = 0; i < notes.size(); i++) {
            line("<p class=\"note\">[" + (i + 1) + "] " + escaped(notes.get(i)) + "</p>");
        }
        line("</div>");
    }

    private void closing() {
        if (document.closing().isEmpty()) {
            return;
        }
        line("<div class=\"certificate\">");
        line("<h2>" + escaped(document.closingHeading()) + "</h2>");
        for (String sentence : document.closing()) {
            line("<p>" + escaped(sentence) + "</p>");
        }
        line("</div>");
    }

    private void line(String text) {
        html.append(text).append('\n');
    }
}
