package org.rapporteur.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which key signs. The one configured: {@code rapporteur.record.key} (its PEM) or {@code rapporteur.record.key-file}.
 * Where none is, one is generated once and kept in the database, so that all servers on it sign with the same; then
 * whoever has the database can sign too, and only the heads that left the server before can convict them.
 */
@Component
class RecordKeys {

    private final RecordRows rows;
    private final String origin;

    @Nullable
    private final String configured;

    RecordKeys(
            RecordRows rows,
            @Value("${rapporteur.record.key:}") String key,
            @Value("${rapporteur.record.key-file:}") String file,
            @Value("${rapporteur.record.origin:}") String origin,
            @Value("${rapporteur.address}") String address) {
        this.rows = rows;
        this.origin = origin.isBlank() ? origin(address) : origin.strip();
        this.configured = key.isBlank() ? content(file) : key;
        if (configured != null) {
            // a key that can't be read shall be found at the start, not at the first sealing
            SigningKey.read(configured, this.origin, Instant.EPOCH);
        }
    }

    /** The key to sign with now; it is made, or made known, when it is used for the first time. Asked under the lock. */
    SigningKey signing(Instant now) {
        if (configured != null) {
            SigningKey key = SigningKey.read(configured, origin, now);
            rows.addKey(key, false);
            return key;
        }
        return rows.generatedKey().orElseGet(() -> {
            SigningKey key = SigningKey.generate(origin, now);
            rows.addKey(key, true);
            return key;
        });
    }

    /** The log's name where none is configured: host and port of the address, as signed notes want it. */
    private static String origin(String address) {
        return URI.create(address.strip()).getAuthority() + "/record";
    }

    @Nullable
    private static String content(String file) {
        try {
            return file.isBlank() ? null : Files.readString(Path.of(file.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("rapporteur.record.key-file can't be read", e);
        }
    }
}
