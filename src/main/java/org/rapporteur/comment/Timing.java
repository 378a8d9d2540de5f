package org.rapporteur.comment;

/** When something was received; three marks that never blur. */
public enum Timing {
    ON_TIME,
    IN_EXTENSION,
    LATE
}
