package org.rapporteur.journal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** The key that heads are signed with, and its public half. */
record SigningKey(PrivateKey secret, RecordKey published) {

    /** A new key. */
    static SigningKey generate(String origin, Instant now) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), RecordKey.of(origin, RecordKey.bytes(pair.getPublic()), now));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /**
     * Reads a private key in PKCS #8, as {@code openssl genpkey -algorithm ed25519} writes it: PEM, or its Base64 alone.
     *
     * @throws IllegalArgumentException when it is none
     */
    static SigningKey read(String pem, String origin, Instant now) {
        String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        try {
            return of(Base64.getDecoder().decode(base64), origin, now);
        } catch (IllegalArgumentException e) {
            // its text would quote the key
            throw new IllegalArgumentException("rapporteur.record.key is no Ed25519 private key in PKCS #8");
        }
    }

    static SigningKey of(byte[] pkcs8, String origin, Instant now) {
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
            return new SigningKey(secret, RecordKey.of(origin, publicOf(seed), now));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 private key in PKCS #8");
        }
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            byte[] signed = signature.sign();
            if (!published.verifies(message, signed)) {
                throw new IllegalStateException("the public key is not the private key's");
            }
            return signed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the record's key can't sign", e);
        }
    }

    /** Java derives a public key only where it makes the pair: so it makes the pair, from the bytes we have. */
    private static byte[] publicOf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return RecordKey.bytes(generator.generateKeyPair().getPublic());
    }
}
