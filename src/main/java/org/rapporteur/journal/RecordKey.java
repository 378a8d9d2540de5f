package org.rapporteur.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.rapporteur.kernel.CanonicalForm;

/**
 * A public key that heads of the log are signed with (Ed25519).
 *
 * @param id eight hexadecimal digits made from name and key, as signed notes have it
 * @param origin the log's name, which is the key's name too
 * @param bytes the 32 bytes of the key
 * @param usedSince when it was first used
 */
public record RecordKey(String id, String origin, byte[] bytes, Instant usedSince) {

    static final int BYTES = 32;

    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte ED25519 = 0x01;
    private static final int ID_DIGITS = 8;

    static RecordKey of(String origin, byte[] bytes, Instant usedSince) {
        return new RecordKey(id(origin, bytes), origin, bytes, usedSince);
    }

    /** The key as PEM, which openssl and Java read. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(x509())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** The key as tools for signed notes want it: {@code name+id+key}. */
    public String verifierKey() {
        return origin + "+" + id + "+" + Base64.getEncoder().encodeToString(typed(bytes));
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509()));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // a signature that is none
            return false;
        }
    }

    /** The 32 bytes of a key in the encoding that Java gives. */
    static byte[] bytes(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
    }

    private byte[] x509() {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + BYTES);
        System.arraycopy(bytes, 0, encoded, X509_PREFIX.length, BYTES);
        return encoded;
    }

    private static String id(String origin, byte[] bytes) {
        byte[] name = (origin + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] key = typed(bytes);
        byte[] named = Arrays.copyOf(name, name.length + key.length);
        System.arraycopy(key, 0, named, name.length, key.length);
        return CanonicalForm.sha256(named).substring(0, ID_DIGITS);
    }

    private static byte[] typed(byte[] bytes) {
        byte[] typed = new byte[bytes.length + 1];
        typed[0] = ED25519;
        System.arraycopy(bytes, 0, typed, 1, bytes.length);
        return typed;
    }
}
