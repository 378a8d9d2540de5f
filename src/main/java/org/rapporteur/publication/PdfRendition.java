package org.rapporteur.publication;

import org.rapporteur.procedure.Language;
import org.springframework.stereotype.Component;

/** The document as a tagged PDF: PDF/UA-1 for whoever listens to it, PDF/A-2a for whoever keeps it. */
@Component
class PdfRendition implements RenditionFormat {

    private final String style = HtmlRendition.read("/renditions/print.css");

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
        return TaggedPdf.of(DocumentMarkup.of(document, style + ownStyle(document)), document.language());
    }

    /** The rules that depend on the document: its fonts, and its symbol on every page but the first, which bears it. */
    private static String ownStyle(IssuedDocument document) {
        boolean rightToLeft = document.language() == Language.AR;
        String margin = " font-family: \"Noto Serif\"; font-size: 9pt; } }\n";
        String corner = rightToLeft ? "@top-left" : "@top-right";
        String ownStyle = "body { font-family: " + DocumentFonts.families(document.language()) + "; }\n"
                + "@page { " + corner + " { content: \"" + document.symbol() + "\";" + margin
                + "@page :first { " + corner + " { content: \"\";" + margin;
        if (rightToLeft) {
            // The margin's content is laid out from the right, piece by piece, which would show page 1 of 2 as 2/1.
            ownStyle += "@page { @bottom-center { content: counter(pages) \"/\" counter(page);" + margin;
        }
        return ownStyle;
    }
}
