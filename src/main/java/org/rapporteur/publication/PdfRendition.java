package org.rapporteur.publication;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.rapporteur.procedure.Language;
import org.springframework.stereotype.Component;

/** The document as a tagged PDF: PDF/UA-1 for whoever listens to it, PDF/A-2a for whoever keeps it. */
@Component
class PdfRendition implements RenditionFormat {

    private final String style = HtmlRendition.read("/renditions/print.css");

    PdfRendition() {
        // the library writes a dozen lines to the console for each document
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

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
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Rapporteur")
                .withHtmlContent(DocumentMarkup.of(document, style + ownStyle(document)), null);
        // Nothing outside of the document is ever fetched.
        builder.useUriResolver((base, uri) -> null);
        for (DocumentFonts.Face face : DocumentFonts.FACES) {
            builder.useFont(
                    face::open,
                    face.family(),
                    face.weight(),
                    face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        if (document.language() == Language.AR) {
            builder.defaultTextDirection(TextDirection.RTL);
        }
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ArabicOrder());
        return mended(written(builder), document);
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

    private static byte[] written(PdfRendererBuilder builder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                pdf.save(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The fonts are cut down to what is used, and their maps written, on saving: so this is a second pass. */
    private static byte[] mended(byte[] written, IssuedDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(written)) {
            describeLinks(pdf);
            new PdfTextMap(DocumentMarkup.of(document, "")).mend(pdf);
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** PDF/UA asks that each link says in words where it leads. */
    private static void describeLinks(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getContents() == null
                        && link.getAction() instanceof PDActionURI uri) {
                    link.setContents(uri.getURI());
                }
            }
        }
    }
}
