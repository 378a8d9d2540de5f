package org.rapporteur.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * The document as one HTML file that needs nothing else: its style sheet is inside, and there is no script. Whoever
 * serves it allows the style by its hash.
 */
@Component
class HtmlRendition implements RenditionFormat {

    private final String style = read("/renditions/document.css");

    @Override
    public Rendition.Format format() {
        return Rendition.Format.HTML;
    }

    @Override
    public byte[] render(IssuedDocument document) {
        return DocumentMarkup.of(PrintedText.of(document), style).getBytes(StandardCharsets.UTF_8);
    }

    /** A style sheet of ours, which holds nothing that would need escaping. */
    static String read(String name) {
        try (InputStream stream = HtmlRendition.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
