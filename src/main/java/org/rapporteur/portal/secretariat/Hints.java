package org.rapporteur.portal.secretariat;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The hints under labels: the message {@code hint.<field>}, which few fields have. */
@Component("hints")
public class Hints {
    private final MessageSource messages;

    Hints(MessageSource messages) {
        this.messages = messages;
    }

    @Nullable
    public String of(String field) {
        Locale locale = LocaleContextHolder.getLocale();
        String code = "hint." + field;
        // a message that is not there comes back as its code
        String hint = messages.getMessage(code, null, code, locale);
        return code.equals(hint) ? null : hint;
    }
}
