package org.rapporteur.publication;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/**
 * Joins and orders Arabic for drawing from left to right. Vowel signs stay combining characters: the library makes
 * spacing forms of them, which tear words apart.
 */
final class ArabicOrder implements BidiReorderer {

    /** The combining signs by the spacing forms FE70 to FE7F. */
    private static final char[] COMBINING = {
        '\u064B', '\u064B', '\u064C', '\uFE73', '\u064D', '\uFE75', '\u064E', '\u064E', '\u064F', '\u064F', '\u0650',
        '\u0650', '\u0651', '\u0651', '\u0652', '\u0652'
    };

    private static final char FIRST_SPACING_FORM = '\uFE70';

    private final BidiReorderer library = new ICUBidiReorderer();

    @Override
    public String reorderRTLTextToLTR(String text) {
        return library.reorderRTLTextToLTR(text);
    }

    @Override
    public String shapeText(String text) {
        StringBuilder shaped = new StringBuilder(library.shapeText(text));
        for (int i = 0; i < shaped.length(); i++) {
            int form = shaped.charAt(i) - FIRST_SPACING_FORM;
            if (form >= 0 && form < COMBINING.length) {
                shaped.setCharAt(i, COMBINING[form]);
            }
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        return library.deshapeText(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
