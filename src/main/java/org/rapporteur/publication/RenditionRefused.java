package org.rapporteur.publication;

import org.rapporteur.kernel.Refusal;

/** The text can't be rendered as it is, and a person must repair it: a character that no font has, for example. */
public class RenditionRefused extends Refusal {

    public RenditionRefused(String code, Object... details) {
        super(code, details);
    }
}
