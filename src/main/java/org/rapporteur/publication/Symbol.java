package org.rapporteur.publication;

import org.rapporteur.kernel.Refusal;

/**
 * A document symbol: organ, subsidiary body, session or year, series and number, for example {@code E/CN.5/2015/3},
 * {@code E/CN.5/2004/CRP.3/Rev.1}.
 */
public record Symbol(String value) {

    /**
     * Reads a symbol.
     *
     * @throws Refusal {@code symbol.form} with what is wrong, {@code symbol.restricted} for the series {@code R.}
     */
    public static Symbol parse(String text) {
        throw new UnsupportedOperationException();
    }
}
