package org.rapporteur.sheet.file;

/**
 * Keeps a spreadsheet program from computing what stands in a CSV file: an apostrophe before what begins like a formula
 * makes it text. Put on and taken off without loss, also where the text has apostrophes of its own.
 */
final class Apostrophes {

    /** As the OWASP's page on CSV injection lists them, full-width ones included. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char APOSTROPHE = '\'';

    private Apostrophes() {}

    static String on(String text) {
        return isDangerous(text) ? APOSTROPHE + text : text;
    }

    static String off(String text) {
        return !text.isEmpty() && text.charAt(0) == APOSTROPHE && isDangerous(text) ? text.substring(1) : text;
    }

    /** Whether a sign that begins a formula stands first, or first behind apostrophes. */
    private static boolean isDangerous(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
