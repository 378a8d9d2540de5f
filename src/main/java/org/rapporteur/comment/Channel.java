package org.rapporteur.comment;

/** By which way a submission came. What came by e-mail or on paper was entered by an officer. */
public enum Channel {
    PORTAL,
    API,
    EMAIL,
    PAPER
}
