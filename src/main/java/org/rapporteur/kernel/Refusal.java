package org.rapporteur.kernel;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.lang.Nullable;

/**
 * An act that a rule of the domain refuses. The code is the key of a message ({@code refusal.<code>}) that says what
 * went wrong and what to do; the details fill its placeholders. Nothing has been changed when it is thrown, or the
 * transaction that it rolls back undoes it.
 */
public class Refusal extends RuntimeException {

    private final String code;
    private final transient List<Object> details;

    @Nullable
    private final String field;

    public Refusal(String code, Object... details) {
        this(code, null, List.of(details));
    }

    private Refusal(String code, @Nullable String field, List<Object> details) {
        super(code + (details.isEmpty() ? "" : " " + details));
        this.code = code;
        this.field = field;
        this.details = details;
    }

    /** The message's key without its prefix, for example {@code symbol.taken}. */
    public String code() {
        return code;
    }

    /** The same, about a field of a form. */
    public Refusal on(String name) {
        return new Refusal(code, name, details);
    }

    /** The field that it is about: the one said, or the first that the details name; {@code null} where none is. */
    @Nullable
    public String field() {
        if (field == null && !details.isEmpty()) {
            String first = details.get(0).toString();
            boolean names = details.get(0) instanceof MessageSourceResolvable && first.startsWith(Field.PREFIX);
            return names ? first.substring(Field.PREFIX.length()) : null;
        }
        return field;
    }

    /** Everything that is refused, where that is more than one thing. */
    public List<Refusal> all() {
        return List.of(this);
    }

    /** What fills the message's placeholders, in order. */
    public List<Object> details() {
        return details;
    }
}
