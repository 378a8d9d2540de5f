package org.rapporteur.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** Canonical JSON (RFC 8785) and its SHA-256: what every fingerprint and commitment here is made over. */
public final class CanonicalForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CanonicalForm() {}

    /** The canonical form of a map of strings, numbers, booleans, {@code null}, lists and maps of these. */
    public static byte[] of(Map<String, ?> content) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(content)).getEncodedUTF8();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not expressible as JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** SHA-256 of the canonical form. */
    public static String fingerprint(Map<String, ?> content) {
        return sha256(of(content));
    }

    /** SHA-256 of the UTF-8 bytes of a text. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
