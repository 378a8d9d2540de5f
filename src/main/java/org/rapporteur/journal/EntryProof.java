package org.rapporteur.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All it takes to show, without this application, that what a receipt is for is in the sealed log. It holds the entry
 * itself, which says who acted: it is for those who may know.
 *
 * @param number the receipt's
 * @param fingerprint the receipt's, which the entry repeats
 * @param entry the canonical form that the commitment was made over, see {@link Commitment}
 * @param salt what stands before it
 * @param commitment SHA-256 over both, 64 hexadecimal digits
 * @param position of the entry in the log, from 0
 * @param path the hashes from the leaf to the root, the lowest first
 * @param head the head whose root they lead to
 */
public record EntryProof(
        String number,
        String fingerprint,
        byte[] entry,
        byte[] salt,
        String commitment,
        long position,
        List<String> path,
        SignedHead head) {

    public static final int VERSION = 1;

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(LINES));

    /** The proof as a file: JSON with one member a line, so that it can be taken apart without a parser. */
    public byte[] file() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("form", "rapporteur/proof");
        members.put("version", VERSION);
        members.put("number", number);
        members.put("fingerprint", fingerprint);
        members.put("entry", Base64.getEncoder().encodeToString(entry));
        members.put("salt", HexFormat.of().formatHex(salt));
        members.put("commitment", commitment);
        members.put("position", position);
        members.put("size", head.size());
        members.put("path", path);
        members.put("checkpoint", head.checkpoint());
        return lines(members);
    }

    /** JSON as people and tools without a parser read it. */
    static byte[] lines(Map<String, Object> members) {
        try {
            return (JSON.writeValueAsString(members) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are expressible as JSON", e);
        }
    }
}
