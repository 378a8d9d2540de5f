package org.rapporteur.portal.api;

import java.util.UUID;
import org.rapporteur.comment.Attachment;

/**
 * A file that belongs to a comment.
 *
 * @param mediaType as found by looking into it
 * @param size in bytes
 */
record FileView(UUID id, String name, String mediaType, long size, String sha256) implements ApiBody {

    static FileView of(Attachment file) {
        return new FileView(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
    }
}
