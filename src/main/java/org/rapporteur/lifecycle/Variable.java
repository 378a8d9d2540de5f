package org.rapporteur.lifecycle;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.lang.Nullable;

/**
 * The variables of the processes, all of them: what a gateway, a timer or a decision table reads. The business key is
 * the procedure's id; everything else is in the domain's tables.
 */
final class Variable<T> {

    /** What the Chair decided, a {@link ChairTask.Decision}; given when a task is completed, and only there. */
    static final Variable<String> DECISION = new Variable<>("decision", String.class);
    /** The fingerprint of the revision that was shown to the one who decides. */
    static final Variable<String> FINGERPRINT = new Variable<>("fingerprint", String.class);
    /** The comment period or review round that the called process runs. */
    static final Variable<String> ROUND = new Variable<>("roundId", String.class);
    /** When the period or round ends; a timer waits for it. */
    static final Variable<Date> CLOSES_AT = new Variable<>("closesAt", Date.class);
    /** Whether the period or round was closed, or its deadline turned out to lie ahead. */
    static final Variable<Boolean> CLOSED = new Variable<>("closed", Boolean.class);
    /** How many comments were received in time. */
    static final Variable<Integer> COMMENTS = new Variable<>("comments", Integer.class);
    /** The review's mode, for the decision tables. */
    static final Variable<String> MODE = new Variable<>("mode", String.class);
    /** How many breaks or corrections stand at the end of a round. */
    static final Variable<Integer> STANDING = new Variable<>("standing", Integer.class);
    /** How many paragraphs the revision after a ruling changed. */
    static final Variable<Integer> CHANGED = new Variable<>("changed", Integer.class);
    /** Whether repairing a rendition changed the text. */
    static final Variable<Boolean> TEXT_CHANGED = new Variable<>("textChanged", Boolean.class);
    /** Whether a moment of release is set. */
    static final Variable<Boolean> RELEASE_SET = new Variable<>("releaseSet", Boolean.class);
    /** The moment of release; a timer waits for it. */
    static final Variable<Date> RELEASE_AT = new Variable<>("releaseAt", Date.class);
    /** Whether the document was released, or its moment turned out to lie ahead. */
    static final Variable<Boolean> RELEASED = new Variable<>("released", Boolean.class);

    private final String name;
    private final Class<T> type;

    private Variable(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    String variableName() {
        return name;
    }

    /** The value in a scope, {@code null} where it is not set or is of another type than it must be. */
    @Nullable
    T in(VariableScope scope) {
        Object value = scope.getVariable(name);
        return type.isInstance(value) ? type.cast(value) : null;
    }

    void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    void clear(VariableScope scope) {
        scope.removeVariable(name);
    }

    static UUID round(VariableScope scope) {
        return UUID.fromString(ROUND.in(scope));
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }
}
