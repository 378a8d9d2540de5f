package org.rapporteur.procedure;

/** What the body's members are asked for. */
public enum ReviewMode {
    /** Factual corrections, on which the Chair decides. */
    CORRECTIONS,
    /** Agreement by silence, which any member may break by paragraph (General Assembly decision 74/544). */
    SILENCE
}
