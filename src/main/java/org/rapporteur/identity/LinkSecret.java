package org.rapporteur.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.rapporteur.kernel.CanonicalForm;
import org.rapporteur.kernel.NotKnown;

/** What makes a mailed link impossible to guess: 32 random bytes. The database has their hash only. */
final class LinkSecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private LinkSecret() {}

    /** 43 characters that may stand in an address. */
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws NotKnown for what no link ever held */
    static String hash(String secret) {
        if (!FORM.matcher(secret).matches()) {
            throw new NotKnown("link", "with such a secret");
        }
        return CanonicalForm.sha256(secret);
    }
}
