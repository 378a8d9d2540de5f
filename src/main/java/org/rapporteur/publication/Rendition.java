package org.rapporteur.publication;

import java.util.UUID;
import org.rapporteur.procedure.Language;

/**
 * A published form of a document.
 *
 * @param fingerprint of the revision it was made from
 * @param sha256 of its bytes
 */
public record Rendition(
        UUID id, UUID publicationId, Format format, Language language, String fingerprint, String sha256, int bytes) {

    public enum Format {
        HTML("text/html"),
        PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
