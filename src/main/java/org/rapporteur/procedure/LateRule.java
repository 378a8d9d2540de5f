package org.rapporteur.procedure;

/** What becomes of a submission after the deadline. */
public enum LateRule {
    REFUSE,
    /** It is received, marked late and kept apart; it never moves the procedure. */
    ACCEPT_MARKED
}
