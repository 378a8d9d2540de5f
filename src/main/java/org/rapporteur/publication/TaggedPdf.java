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

/**
 * Makes a tagged PDF of a page of HTML: PDF/UA-1 for whoever listens to it, PDF/A-2a for whoever keeps it. Its fonts
 * are those of {@link #families}, and nothing outside of the page is ever fetched.
 */
public final class TaggedPdf {

    private static final int REPLACEMENT = 0xFFFD;

    static {
        // the library writes a dozen lines to the console for each document
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private TaggedPdf() {}

    /**
     * @param html well-formed as XML, with its style sheet and a title in its head, and its language on its root
     * @param language decides in which direction the page runs
     */
    public static byte[] of(String html, Language language) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Rapporteur")
                .withHtmlContent(html, null);
        builder.useUriResolver((base, uri) -> null);
        for (DocumentFonts.Face face : DocumentFonts.FACES) {
            builder.useFont(
                    face::open,
                    face.family(),
                    face.weight(),
                    face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        if (language == Language.AR) {
            builder.defaultTextDirection(TextDirection.RTL);
        }
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ArabicOrder());
        return mended(written(builder), html);
    }

    /** The font families for a language, as a style sheet names them. */
    public static String families(Language language) {
        return DocumentFonts.families(language);
    }

    /** The text with a replacement sign in the place of each character that no font can show. */
    public static String showable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> DocumentFonts.firstWithoutGlyph(Character.toString(c)).isPresent() ? REPLACEMENT : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
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
    private static byte[] mended(byte[] written, String html) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(written)) {
            describeLinks(pdf);
            new PdfTextMap(html).mend(pdf);
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
