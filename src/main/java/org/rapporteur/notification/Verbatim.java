package org.rapporteur.notification;

/**
 * A detail of a notice that is written as it is, with its line ends: something to be copied. Only for what the
 * application itself made; what people typed is always brought onto one line.
 */
public record Verbatim(String text) {

    /** In the place of something there is none of: the paragraph about it is left out. */
    public static final Verbatim NOTHING = new Verbatim(MailTexts.NOTHING);

    @Override
    public String toString() {
        return text;
    }
}
