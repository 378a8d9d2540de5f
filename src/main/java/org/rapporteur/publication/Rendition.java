package org.rapporteur.publication;

import java.time.LocalDate;
import java.util.UUID;
import org.rapporteur.procedure.Language;
import org.springframework.lang.Nullable;

/**
 * A published form of a document.
 *
 * @param fingerprint of the revision it was made from
 * @param sha256 of its bytes
 * @param day the day of release that it shows; {@code null} where it was made before days were noted
 */
public record Rendition(
        UUID id,
        UUID publicationId,
        Format format,
        Language language,
        String fingerprint,
        String sha256,
        int bytes,
        @Nullable LocalDate day) {

    /** Whether it shows this text with this day. */
    boolean shows(String text, LocalDate release) {
        return fingerprint.equals(text) && release.equals(day);
    }

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
