package org.rapporteur.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
import java.util.Locale;
import org.springframework.lang.Nullable;

/**
 * One message in one language. Its pattern is read when it is first said and kept; it may be said by many threads at
 * once.
 */
final class Wording {

    private final Locale language;
    private final String pattern;

    @Nullable
    private volatile Object read;

    Wording(Locale language, String pattern) {
        this.language = language;
        this.pattern = pattern;
    }

    Locale language() {
        return language;
    }

    /** @throws IllegalArgumentException when the pattern can't be read, or an argument is not what it asks for */
    String say(Object... details) {
        Object known = read == null ? read = read() : read;
        if (known instanceof MessageFormat format) {
            // an ICU format keeps parts that it makes while it works
            synchronized (format) {
                return format.format(details, new StringBuffer(), null).toString();
            }
        }
        return (String) known;
    }

    private Object read() {
        MessagePattern parts = new MessagePattern(ApostropheMode.DOUBLE_OPTIONAL).parse(pattern);
        MessageFormat format = new MessageFormat(pattern, Conventions.of(language));
        // without placeholders there is nothing to format but doubled apostrophes
        return parts.hasNamedArguments() || parts.hasNumberedArguments() ? format : format.format(new Object[0]);
    }
}
