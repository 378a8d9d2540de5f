package org.rapporteur.portal.frame;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A form that was sent after its session had ended, kept for the account it belongs to.
 *
 * @param path where it was sent, with its query; always one of our own
 * @param files names of the fields that held files, which are not kept
 */
record KeptForm(
        UUID id, UUID accountId, String path, List<Typed> fields, List<String> files, Instant at, Instant until) {

    KeptForm {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }
}
