package org.rapporteur.publication;

import org.rapporteur.procedure.Language;
import org.springframework.stereotype.Component;

/** The document as a tagged PDF: PDF/UA-1 for whoever listens to it, PDF/A-2a for whoever keeps it. */
@Component
class PdfRendition implements RenditionFormat {

    private static final String STYLE = HtmlRendition.read("/renditions/print.css");

    @Override
    public Rendition.Format format() {
        return Rendition.Format.PDF;
    }

    /**
     * @throws RenditionRefused {@code rendition.no-glyph} with the character, its code point and the reference of the
     *     paragraph, when no font has it
     */
    @Override
    public byte[] render(IssuedDocument document) {
        Glyphs.require(document.masthead());
        document.paragraphs().forEach(paragraph -> Glyphs.require(paragraph.text(), paragraph.reference()));
        PrintedText text = PrintedText.of(document);
        return TaggedPdf.of(DocumentMarkup.of(text, style(text)), text.language());
    }

    /** The style sheet of a printed text. */
    static String style(PrintedText text) {
        return STYLE + ownStyle(text);
    }

    /** The corner as a page's margin takes it: what stands there is drawn as it comes, from the left. */
    private static String corner(PrintedText document) {
        String text = document.corner().text();
        if (document.corner().symbol() || document.language() != Language.AR) {
            return text;
        }
        ArabicOrder order = new ArabicOrder();
        return order.reorderRTLTextToLTR(order.shapeText(text));
    }

    /** The rules that depend on the text: its fonts, and its corner on every page but the first, which bears it. */
    private static String ownStyle(PrintedText document) {
        boolean rightToLeft = document.language() == Language.AR;
        String families = DocumentFonts.families(document.language());
        String figures = " font-family: \"Noto Serif\"; font-size: 9pt; } }\n";
        // a symbol is Latin in every language
        String margin = document.corner().symbol() ? figures : " font-family: " + families + "; font-size: 9pt; } }\n";
        String corner = rightToLeft ? "@top-left" : "@top-right";
        String ownStyle = "body { font-family: " + families + "; }\n"
                + "@page { " + corner + " { content: \"" + corner(document) + "\";" + margin
                + "@page :first { " + corner + " { content: \"\";" + margin;
        if (rightToLeft) {
            // The margin's content is laid out from the right, piece by piece, which would show page 1 of 2 as 2/1.
            ownStyle += "@page { @bottom-center { content: counter(pages) \"/\" counter(page);" + figures;
        }
        return ownStyle;
    }
}
