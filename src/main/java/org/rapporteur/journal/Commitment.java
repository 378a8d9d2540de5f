package org.rapporteur.journal;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.kernel.CanonicalForm;

/**
 * What binds the journal to an entry without telling what it says: SHA-256 over a salt of 32 random bytes, followed by
 * the RFC 8785 form of this object:
 *
 * <pre>
 * {
 *   "form": "journal-entry/1",
 *   "act": "draft.submitted",
 *   "procedure": "018f…" or null,
 *   "actor": "the account's user name",
 *   "onBehalfOf": "…" or null,
 *   "at": "2026-03-01T14:02:07.123456Z",   ISO 8601 in UTC, no finer than microseconds
 *   "content": { … }
 * }
 * </pre>
 *
 * Whoever has the entry, its content and its salt can compute it again. Once content and salt are erased the commitment
 * tells nothing, since nobody can guess the salt.
 */
final class Commitment {

    static final int SALT_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Commitment() {}

    static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** @return 64 lower-case hexadecimal digits */
    static String of(Entry entry, byte[] salt) {
        byte[] form = form(entry);
        byte[] salted = new byte[salt.length + form.length];
        System.arraycopy(salt, 0, salted, 0, salt.length);
        System.arraycopy(form, 0, salted, salt.length, form.length);
        return CanonicalForm.sha256(salted);
    }

    /** An instant as the database keeps it. */
    static Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What stands behind the salt: the canonical form of the entry. */
    static byte[] form(Entry entry) {
        Map<String, Object> form = new HashMap<>();
        form.put("form", "journal-entry/1");
        form.put("act", entry.act());
        form.put(
                "procedure",
                entry.procedureId() == null ? null : entry.procedureId().toString());
        form.put("actor", entry.actor());
        form.put("onBehalfOf", entry.onBehalfOf());
        form.put("at", kept(entry.at()).toString());
        form.put("content", entry.content());
        return CanonicalForm.of(form);
    }
}
