package org.rapporteur.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed head as text: a checkpoint (c2sp.org/tlog-checkpoint), which is a signed note (c2sp.org/signed-note):
 *
 * <pre>
 * rapporteur.example.org/record                    the log's name
 * 1234                                             how many entries
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=     the root, in Base64
 * time 2027-03-12T22:59:59.123456Z                 when it was signed, in UTC
 *
 * — rapporteur.example.org/record Az3grl…          the key's id and an Ed25519 signature over the lines above
 * </pre>
 *
 * The line with the time is an extension, which the format allows and advises against; here the time is the point.
 *
 * @param signature of the body, by the key of this id
 */
record Checkpoint(String origin, long size, byte[] root, Instant at, String keyId, byte[] signature) {

    static final int HASH_BYTES = 32;

    private static final int KEY_ID_BYTES = 4;
    /** In a right-to-left mail they stand around the checkpoint. */
    private static final Pattern MARKS_OF_DIRECTION = Pattern.compile("[\\u200e\\u200f\\u2066-\\u2069]");

    private static final String DASH = "\u2014 ";
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final Pattern FORM =
            Pattern.compile("([^\\s+]{1,200})\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\ntime ([0-9TZ:.-]{20,40})\n\n"
                    + DASH + "\\1 ([A-Za-z0-9+/]{91}=)\n");

    /** Signs a head. */
    static Checkpoint sign(SigningKey key, long size, byte[] root, Instant at) {
        byte[] body = body(key.published().origin(), size, root, at).getBytes(StandardCharsets.UTF_8);
        return new Checkpoint(
                key.published().origin(), size, root, at, key.published().id(), key.sign(body));
    }

    /** Reads a checkpoint of this log's form; empty when it is none. Line ends may be those of a mail. */
    static Optional<Checkpoint> parse(String text) {
        Matcher form = FORM.matcher(MARKS_OF_DIRECTION
                        .matcher(text.replace("\r\n", "\n"))
                        .replaceAll("")
                        .strip() + "\n");
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            byte[] signed = Base64.getDecoder().decode(form.group(5));
            return Optional.of(new Checkpoint(
                    form.group(1),
                    Long.parseLong(form.group(2)),
                    Base64.getDecoder().decode(form.group(3)),
                    Instant.parse(form.group(4)),
                    HexFormat.of().formatHex(signed, 0, KEY_ID_BYTES),
                    Arrays.copyOfRange(signed, KEY_ID_BYTES, signed.length)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean isSignedBy(RecordKey key) {
        return key.id().equals(keyId)
                && key.origin().equals(origin)
                && key.verifies(body(origin, size, root, at).getBytes(StandardCharsets.UTF_8), signature);
    }

    String text() {
        byte[] signed = new byte[KEY_ID_BYTES + signature.length];
        System.arraycopy(HexFormat.of().parseHex(keyId), 0, signed, 0, KEY_ID_BYTES);
        System.arraycopy(signature, 0, signed, KEY_ID_BYTES, signature.length);
        return body(origin, size, root, at) + "\n" + DASH + origin + " "
                + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    private static String body(String origin, long size, byte[] root, Instant at) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\ntime " + TIME.format(at)
                + "\n";
    }
}
