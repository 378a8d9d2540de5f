package org.rapporteur.portal.publicpages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.procedure.Language;
import org.rapporteur.publication.Publication;
import org.rapporteur.publication.Publications;
import org.rapporteur.publication.Rendition;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends a rendition as it is kept, byte for byte, under a policy of its own: the file may show its own style, told by its
 * hash, and nothing else.
 */
@Component
public class RenditionFile {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Browsers show a PDF as an object of the page that they make for it. */
    public static final String POLICY_OF_PDF = NOTHING + "; object-src 'self'";

    private final Publications publications;

    RenditionFile(Publications publications) {
        this.publications = publications;
    }

    /** @throws NotKnown when there is no rendition of this format and language */
    public ResponseEntity<byte[]> of(Publication publication, String language, String extension, CacheControl cache) {
        Rendition rendition = publications.renditions(publication.id()).stream()
                .filter(r -> r.language().tag().equals(language) && extension(r).equals(extension))
                .findFirst()
                .orElseThrow(() -> new NotKnown("rendition", language + "." + extension));
        byte[] bytes = publications.bytes(rendition.id());
        return ResponseEntity.ok()
                .contentType(new MediaType(
                        MediaType.parseMediaType(rendition.format().mediaType()), charset(rendition)))
                .contentLength(bytes.length)
                .eTag('"' + rendition.sha256() + '"')
                .cacheControl(cache)
                .header("Content-Security-Policy", policy(rendition, bytes))
                .header(HttpHeaders.CONTENT_LANGUAGE, rendition.language().tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(publication, rendition.language(), extension))
                .body(bytes);
    }

    /** What a released file may be kept for: it never changes. */
    public static CacheControl permanent() {
        return CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    }

    /** The end of a file's name: {@code pdf}. */
    public static String extension(Rendition rendition) {
        return rendition.format().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> charset(Rendition rendition) {
        return rendition.format() == Rendition.Format.HTML ? Map.of("charset", "UTF-8") : Map.of();
    }

    private static String disposition(Publication publication, Language language, String extension) {
        String name = String.valueOf(publication.symbol()).replace('/', '_').replace("*", "") + "-" + language.tag();
        return ContentDisposition.inline()
                .filename(name + "." + extension)
                .build()
                .toString();
    }

    private static String policy(Rendition rendition, byte[] bytes) {
        if (rendition.format() != Rendition.Format.HTML) {
            return POLICY_OF_PDF;
        }
        String html = new String(bytes, StandardCharsets.UTF_8);
        String style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
        return NOTHING + "; style-src 'sha256-" + sha256(style) + "'";
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
