package org.rapporteur.comment;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that can be attached. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg");

    private final String mediaType;
    private final String[] extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    String mediaType() {
        return mediaType;
    }

    /** What a name of this kind ends with. */
    String extension() {
        return extensions[0];
    }

    boolean isExtension(String extension) {
        return Stream.of(extensions).anyMatch(extension::equalsIgnoreCase);
    }

    static Optional<FileKind> of(String mediaType) {
        return Stream.of(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }
}
