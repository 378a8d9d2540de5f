package org.rapporteur.portal.joining;

import java.time.ZoneOffset;
import org.rapporteur.identity.NewAccount;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.lang.Nullable;

/** The form in which someone makes an account; the password is never shown again. */
record AccountEntry(
        @Nullable String username,
        @Nullable String person,
        @Nullable String password) {

    static AccountEntry empty(String person) {
        return new AccountEntry("", person, "");
    }

    /** Reads in the language of the page. */
    NewAccount account() {
        return new NewAccount(
                given(username), given(person), given(password), LocaleContextHolder.getLocale(), ZoneOffset.UTC);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
