package org.rapporteur.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.kernel.CanonicalForm;

/**
 * What a token's bearer shows: 32 random bytes behind a beginning by which programs that look for leaked secrets know
 * it. So much chance needs no slow hash.
 */
final class TokenSecret {

    static final String PREFIX = "rpt_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private TokenSecret() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty for what no token ever was. */
    static Optional<String> hash(String secret) {
        return FORM.matcher(secret).matches() ? Optional.of(CanonicalForm.sha256(secret)) : Optional.empty();
    }
}
