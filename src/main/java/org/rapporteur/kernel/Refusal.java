package org.rapporteur.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * An act that a rule of the domain refuses. The code is the key of a message ({@code refusal.<code>}) that says what
 * went wrong and what to do; the details fill its placeholders. Nothing has been changed when it is thrown, or the
 * transaction that it rolls back undoes it.
 */
public class Refusal extends RuntimeException {

    private final String code;
    private final transient List<Object> details;

    public Refusal(String code, Object... details) {
        super(code + (details.length == 0 ? "" : " " + Arrays.toString(details)));
        this.code = code;
        this.details = List.of(details);
    }

    /** The message's key without its prefix, for example {@code symbol.taken}. */
    public String code() {
        return code;
    }

    /** What fills the message's placeholders, in order. */
    public List<Object> details() {
        return details;
    }
}
